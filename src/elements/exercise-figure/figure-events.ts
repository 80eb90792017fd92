/** What a figure tells of its reader. */

/** The reader set the figure in motion. */
export class FigurePlayEvent extends Event {
  constructor() {
    super('figure-play');
  }
}

/** The reader stopped it. */
export class FigurePauseEvent extends Event {
  constructor() {
    super('figure-pause');
  }
}

declare global {
  interface HTMLElementEventMap {
    'figure-play': FigurePlayEvent;
    'figure-pause': FigurePauseEvent;
  }
}
