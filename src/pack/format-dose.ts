/**
 * Doses in a reader's words: "1–3 sets", "5–10 reps, each diagonal". Never more exact than the source: words stay words.
 */
import type { Amount, Dose } from '../model/amount.js';
import type { Sides } from '../model/schema.js';
import type { DoseFact } from './card-data.js';
import * as say from './words.js';

/** The facts of `dose` in reading order; those it does not state are left out. */
export function doseFacts(dose: Dose, sides: Sides): readonly DoseFact[] {
  // "per side" stands with what is counted; a dose without repetitions counts its holds, then its working time.
  const counted = dose.reps !== undefined ? 'reps' : dose.hold !== undefined ? 'hold' : 'work';
  const facts: DoseFact[] = [];
  const add = (key: keyof Dose, amount: Amount | undefined, label: string, timed?: boolean): void => {
    if (amount === undefined) return;
    const side = dose.perSide && key === counted ? `, ${say.eachSide(sides)}` : '';
    facts.push({ value: formatAmount(amount, timed), label: label + side });
  };
  add('sets', dose.sets, plural(dose.sets, say.SETS));
  add('reps', dose.reps, plural(dose.reps, say.REPS));
  add('hold', dose.hold, say.HOLD, true);
  add('work', dose.work, say.WORK, true);
  add('rest', dose.rest, say.REST, true);
  add('load', dose.load, say.LOAD);
  add('tempo', dose.tempo, say.TEMPO);
  add('frequency', dose.frequency, say.FREQUENCY);
  return facts;
}

/** Facts in a line of text. Load and frequency say by themselves what they are. */
export function inOneLine(facts: readonly DoseFact[]): string {
  return facts
    .map(({ value, label }) => (label === say.LOAD || label === say.FREQUENCY ? value : `${value} ${label}`))
    .join(' · ');
}

/** An amount as text: words as they are, a range with an en dash, a time with its unit. */
function formatAmount(amount: Amount, timed = false): string {
  if (typeof amount === 'string') return amount;
  const { min, max } = amount;
  if (!timed) return range(min, max);
  if (max && min % 60 === 0 && max % 60 === 0) return `${range(min / 60, max / 60)} min`;
  // A range such as 45–90 s reads best in one unit; from a minute on, 1:30 is how a clock shows it.
  return min < 60 ? `${range(min, max)} s` : `${range(clock(min), clock(max))} min`;
}

function range(from: string | number, to: string | number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function plural(amount: Amount | undefined, [one, many]: readonly [string, string]): string {
  return typeof amount === 'object' && amount.max === 1 ? one : many;
}
