/**
 * Amounts as authors write them: `8`, `5-10 per side`, `2-10 s`, `1:30`, "a few seconds".
 *
 * The rule that keeps doses honest: what starts with a digit must be readable as a number, range or time; anything else is kept
 * as the author's words.
 */
import type { Amount, Range } from './amount.js';
import type { Seconds } from './ids.js';
import { MOST_REPS, MOST_SECONDS } from './limits.js';

/** What was read, or why it could not be. */
export type Measured<N extends number> =
  | { readonly amount: Amount<N>; readonly perSide: boolean }
  | { readonly message: string; readonly expected: string };

const PER_SIDE = /\s+(?:per|each|a) side$/i;
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const COUNT = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;
const TIMED = new RegExp(String.raw`^(${NUMBER})(?:\s*[-–]\s*(${NUMBER}))?\s*([a-z]+)$`, 'i');
const CLOCK = /^(\d{1,3}):([0-5]\d)(?:\s*[-–]\s*(\d{1,3}):([0-5]\d))?$/;

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
};

/** Reads sets or repetitions: whole numbers from 1 to 1,000, a range of them, or words. */
export function parseCount(written: string | number): Measured<number> {
  const expected = 'a whole number or a range, such as 8 or 5-10, with "per side" after it if so meant';
  const { words, perSide } = splitSide(written);
  if (!startsWithNumber(words)) return { amount: words, perSide };
  const match = COUNT.exec(words);
  if (!match) return { message: `"${written}" is neither a number nor a range`, expected };
  return inOrder(Number(match[1]), Number(match[2] ?? match[1]), 1, MOST_REPS, perSide, expected);
}

/** Reads a time with its unit, from 0 seconds to a day, a range of times, or words. */
export function parseDuration(written: string | number): Measured<Seconds> {
  const expected = 'a time with its unit, such as 30 s, 2-10 s, 2 min or 1:30';
  const { words, perSide } = splitSide(written);
  if (!startsWithNumber(words)) return { amount: words, perSide };
  const clock = CLOCK.exec(words);
  if (clock) {
    const from = Number(clock[1]) * 60 + Number(clock[2]);
    const to = clock[3] === undefined ? from : Number(clock[3]) * 60 + Number(clock[4]);
    return inOrder(from as Seconds, to as Seconds, 0, MOST_SECONDS, perSide, expected);
  }
  const timed = TIMED.exec(words);
  const unit = timed?.[3] === undefined ? undefined : UNIT_SECONDS[timed[3].toLowerCase()];
  if (!timed || unit === undefined) {
    return { message: `"${written}" has no unit that can be read`, expected };
  }
  const from = (Number(timed[1]) * unit) as Seconds;
  const to = (Number(timed[2] ?? timed[1]) * unit) as Seconds;
  return inOrder(from, to, 0, MOST_SECONDS, perSide, expected);
}

function splitSide(written: string | number): { words: string; perSide: boolean } {
  const trimmed = String(written).trim();
  const words = trimmed.replace(PER_SIDE, '');
  return { words, perSide: words !== trimmed };
}

/** Also a sign or a point before the digit: those are slips, not words. */
function startsWithNumber(words: string): boolean {
  return /^[-+.]?\d/.test(words) || words === '' || words === 'NaN' || words.endsWith('Infinity');
}

function inOrder<N extends number>(
  min: N,
  max: N,
  least: number,
  most: number,
  perSide: boolean,
  expected: string,
): Measured<N> {
  if (min > max) return { message: `the range starts above its end (${min} to ${max})`, expected };
  if (min < least || max > most) return { message: `it is outside ${least} to ${most}`, expected };
  const amount: Range<N> = { min, max };
  return { amount, perSide };
}
