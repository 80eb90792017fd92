/** The words around figures. English; to be translated with `strings.ts`. */
export const SHOW = 'Show';
export const START = 'Start';
export const MOVEMENT = 'Movement';
export const MUSCLES = 'Muscles';
export const HAPPENS = 'what happens';
export const SHOULD = 'where it should be';
export const COMPARE = 'Compare';
export const CORRECT = 'Correct';
