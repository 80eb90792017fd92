/**
 * Every word that a reader sees and that no author wrote. English; the one module to translate.
 */
import type { Sides } from '../../model/schema.js';

export const WORKS = 'Works';
export const STRETCHES = 'Stretches';
export const ALSO = 'with help from ';
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

export const SETS = ['set', 'sets'] as const;
export const REPS = ['rep', 'reps'] as const;
export const HOLD = 'hold';
export const WORK = 'work';
export const REST = 'rest';
export const LOAD = 'load';
export const TEMPO = 'tempo';
export const FREQUENCY = 'how often';

/** What "per side" means for a movement. */
export function eachSide(sides: Sides): string {
  return sides === 'direction' ? 'each way' : sides === 'diagonal' ? 'each diagonal' : 'each side';
}

/** A side in words. A movement without sides has none. */
export function sideName(sides: Sides, side: 'left' | 'right'): string {
  if (sides === 'none') return '';
  if (sides === 'direction') return `To the ${side}`;
  if (sides === 'diagonal') return side === 'left' ? 'Left leg and right arm' : 'Right leg and left arm';
  return side === 'left' ? 'Left side' : 'Right side';
}

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

// By hand: the first use of Intl in a page costs more than everything else that a card does.
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "21 November 2026" for `2026-11-21`. */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}
