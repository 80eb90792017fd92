/** The words around figures. English; to be translated with `strings.ts`. They come with the figure's file. */
export const PLAY = 'Play the movement';
export const PAUSE = 'Pause';
export const SHOW_START = 'Show the start';
export const SHOW_END = 'Show the end';
export const HAPPENS = 'what happens';
export const SHOULD_BE = 'where it should be';

/** In the place of "start" or "end", while it is in neither. */
export const MOVING = 'moving';
export const BETWEEN = 'between start and end';
/** From where a figure is seen, where that is not the view of its still. */
export const SEEN: Readonly<Record<string, string>> = {
  side: 'Seen from the side.',
  front: 'Seen from the front.',
  back: 'Seen from behind.',
  'three-quarter': 'Seen from the side and the front.',
};

// In a card
export const SHOW = 'Show';
export const START = 'Start';
export const MOVEMENT = 'Movement';
export const MUSCLES = 'Muscles';
export const COMPARE = 'Compare';
export const CORRECT = 'Correct';
