/**
 * The words that a build writes into a pack: of doses, sides and dates. English, as the content is; what a card itself says is in
 * `elements/shared/strings.ts`.
 */
import type { Sides } from '../model/schema.js';

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

/** The sides of a movement in words. A movement without sides has none. */
export function sideNames(sides: Sides): { readonly left: string; readonly right: string } | undefined {
  switch (sides) {
    case 'none':
      return undefined;
    case 'direction':
      return { left: 'To the left', right: 'To the right' };
    case 'diagonal':
      return { left: 'Left leg and right arm', right: 'Right leg and left arm' };
    default:
      return { left: 'Left side', right: 'Right side' };
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "21 November 2026" for `2026-11-21`. */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
}
