/**
 * The numbers in amounts. What is written in words has none, and none is made up for it.
 */
import type { Amount, Range } from '../model/amount.js';

/** The first amount that is a number or a range of them. */
export function firstRange<N extends number>(...amounts: (Amount<N> | undefined)[]): Range<N> | undefined {
  return amounts.find((amount) => typeof amount === 'object');
}

/** `amount` with both ends moved into `limits`; as it is where one of them is words, or says nothing. */
export function within<N extends number>(
  amount: Amount<N> | undefined,
  limits: Amount<N> | undefined,
): Amount<N> | undefined {
  if (typeof amount !== 'object' || typeof limits !== 'object') return amount;
  const move = (end: N): N => Math.min(limits.max, Math.max(limits.min, end)) as N;
  return { min: move(amount.min), max: move(amount.max) };
}

/** Three or four times of a repetition's parts: "3-1-1-0". */
const TEMPO = /^\d+(?:\.\d+)?(?:\s*[-–]\s*\d+(?:\.\d+)?){2,3}$/;

/** How many seconds a repetition lasts by its tempo; undefined where that is words, or comes to nothing. */
export function tempoSeconds(tempo: string | undefined): number | undefined {
  const text = tempo?.trim() ?? '';
  if (!TEMPO.test(text)) return undefined;
  const sum = text.split(/[-–]/).reduce((seconds, part) => seconds + Number(part), 0);
  return sum > 0 ? sum : undefined;
}
