/**
 * The buttons of a headset and of the lock screen, by Media Session. A page has one session for all of its media, so it is taken while a run
 * goes on and given back behind it.
 */

/** What the buttons do. */
export interface HeadsetActions {
  play(): void;
  pause(): void;
  next(): void;
  previous(): void;
}

/** What a lock screen shows. */
export interface NowRunning {
  /** The movement, with its side. */
  readonly title: string;
  /** The routine. */
  readonly album: string;
  /** A picture, as the text of an SVG. */
  readonly picture?: string | undefined;
}

const BUTTONS = { play: 'play', pause: 'pause', nexttrack: 'next', previoustrack: 'previous' } as const;

export class Headset {
  #isTaken = false;

  /** Takes the buttons. Safe to call again. */
  take(actions: HeadsetActions): void {
    this.#isTaken = true;
    for (const [button, action] of Object.entries(BUTTONS)) {
      setHandler(button as MediaSessionAction, () => actions[action]());
    }
  }

  show({ title, album, picture }: NowRunning, isRunning: boolean): void {
    const session = this.#isTaken ? sessionOfPage() : undefined;
    if (!session) return;
    const artwork = picture
      ? [{ src: `data:image/svg+xml,${encodeURIComponent(picture)}`, sizes: 'any', type: 'image/svg+xml' }]
      : [];
    session.metadata = new MediaMetadata({ title, album, artwork });
    session.playbackState = isRunning ? 'playing' : 'paused';
  }

  /** Gives the buttons back, if it took them. */
  release(): void {
    const session = this.#isTaken ? sessionOfPage() : undefined;
    this.#isTaken = false;
    if (!session) return;
    for (const button of Object.keys(BUTTONS)) setHandler(button as MediaSessionAction, null);
    session.metadata = null;
    session.playbackState = 'none';
  }
}

function sessionOfPage(): MediaSession | undefined {
  return (navigator as Navigator & { readonly mediaSession?: MediaSession }).mediaSession;
}

function setHandler(button: MediaSessionAction, handler: (() => void) | null): void {
  try {
    sessionOfPage()?.setActionHandler(button, handler);
  } catch {
    // A browser that does not know the button has none.
  }
}
