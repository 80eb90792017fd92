/**
 * Every word that a reader sees and that comes from no pack. English; the one module to translate.
 */
export const WORKS = 'Works ';
export const STRETCHES = 'Stretches ';
export const ALSO = ', with help from ';
export const SETUP = 'Setup';
export const STEPS = 'How to do it';
export const CUES = 'Feel for';
export const FAULTS = 'What goes wrong';
export const SIGN = 'You see';
export const CAUSE = 'Because';
export const FIX = 'Do this';
export const COACH = 'Coach';
export const CAUTIONS = 'Take care';
export const STOP = 'Stop';
export const STOP_RULE =
  ' if anything feels sharp or stabbing, if you feel it in the spine or a joint, or if it runs down a leg.';
export const OR_INSTEAD = '. Instead: ';
export const LADDER = 'Variations';
export const EASIER = 'Easier';
export const HARDER = 'Harder';
export const AFTER = 'Before this';
export const CONFUSED_WITH = 'Not the same as';
export const BREATHING = 'Breathing';
export const WHY = 'Why';
export const COACHING = 'Coaching';
export const SOURCES = 'Sources';
export const UPDATED = 'Updated ';
export const PROMOTION = 'Promotion';
export const SHOW_ALL = 'Show the whole exercise';
export const FAILED = 'The full exercise could not be loaded.';
export const TRYING = 'Trying again…';
export const RETRY = 'Try again';

export function backTo(name: string): string {
  return `Back to ${name}`;
}

export function sourceNumber(number: number): string {
  return `Source ${number}`;
}

/** "the obliques, hamstrings and glutes". */
export function theList(names: readonly string[]): string {
  const last = names.at(-1);
  const others = names.slice(0, -1).join(', ');
  return others ? `the ${others} and ${last}` : `the ${last}`;
}
