/**
 * Holds the steps of a routine against the entries that they name: amounts that these count, within their doses, in an order in which what must be
 * known first comes first.
 */
import type { Amount, Range } from '../model/amount.js';
import type { Exercise } from '../model/exercise.js';
import type { EntryId } from '../model/ids.js';
import { problem, type Problem, type ProblemCode } from '../model/problem.js';
import type { Routine, RoutineStep } from '../model/routine.js';
import { COUNTED, type CountedAmount } from './parse-entry.js';
import type { ParsedRoutine, StepPlace } from './parse-routine.js';

const AMOUNTS: readonly CountedAmount[] = ['reps', 'hold', 'work'];

/** Adds to `problems` what does not fit. Steps of entries that `exerciseOf` does not have are passed over. */
export function checkSteps(
  path: string,
  { sections }: Routine,
  places: ParsedRoutine['places'],
  exerciseOf: (id: EntryId) => Exercise | undefined,
  problems: Problem[],
): void {
  const earlier = new Set<EntryId>();
  for (const [section, { steps }] of sections.entries()) {
    for (const [index, step] of steps.entries()) {
      const place = places[section]?.[index];
      const exercise = exerciseOf(step.entry);
      if (place && exercise) {
        const check = new StepCheck(path, step, place, exercise, problems);
        check.amounts();
        check.prerequisites(earlier);
      }
      earlier.add(step.entry);
    }
  }
}

class StepCheck {
  readonly #path: string;
  readonly #step: RoutineStep;
  readonly #place: StepPlace;
  readonly #exercise: Exercise;
  readonly #problems: Problem[];

  constructor(path: string, step: RoutineStep, place: StepPlace, exercise: Exercise, problems: Problem[]) {
    this.#path = path;
    this.#step = step;
    this.#place = place;
    this.#exercise = exercise;
    this.#problems = problems;
  }

  amounts(): void {
    const { id, measure, sides } = this.#exercise;
    const counted = COUNTED[measure];
    for (const field of AMOUNTS) {
      const amount = this.#step[field];
      if (!counted.includes(field)) {
        if (amount === undefined) continue;
        const message = `The measure of "${id}" is ${measure}, which has no "${field}".`;
        this.#report('dose-unsuited', field, message, `Take it out, or write ${said(counted)}.`);
      } else if (amount === undefined) {
        this.#missing(field);
      } else if (typeof amount === 'object') {
        this.#range(field, amount);
      }
    }
    if (this.#step.perSide && sides === 'none') {
      const message = `"Per side" is said of "${id}", which has no sides.`;
      this.#report('dose-unsuited', 'entry', message, 'Leave "per side" out.');
    }
  }

  #missing(field: CountedAmount): void {
    const { id, measure, doses } = this.#exercise;
    if (doses[0]?.[field] !== undefined) return;
    const message = `The measure of "${id}" is ${measure}, but neither its dose nor the step has "${field}".`;
    this.#report('dose-mismatch', 'entry', message, `Add "${field}" to the step.`);
  }

  /** Each end must lie in one of the entry's doses, the usual one or another. */
  #range(field: CountedAmount, { min, max }: Range): void {
    const { id, doses } = this.#exercise;
    const ranges = doses
      .map((dose): Amount | undefined => dose[field])
      .filter((own) => typeof own === 'object');
    const fits = (end: number) => ranges.some((own) => own.min <= end && end <= own.max);
    if (ranges.length === 0 || (fits(min) && fits(max))) return;
    const own = ranges.map(shown).join(' or ');
    const message = `${field} is ${shown({ min, max })}, and the doses of "${id}" have ${own}.`;
    const mend = 'Stay within them, or add a dose with its source to the entry.';
    this.#report('dose-out-of-range', field, capital(message), mend);
  }

  prerequisites(earlier: ReadonlySet<EntryId>): void {
    const { id, after } = this.#exercise;
    if (this.#step.note !== undefined) return;
    for (const first of after) {
      if (earlier.has(first)) continue;
      const message = `"${id}" comes after "${first}", which no earlier step names.`;
      const mend = `Put "${first}" before it, or say in a "note" on the step who may do it.`;
      this.#report('missing-prerequisite', 'entry', message, mend);
    }
  }

  #report(code: ProblemCode, field: string, message: string, mend: string): void {
    const at = this.#place.fieldsAt.get(field) ?? this.#place.at;
    this.#problems.push(problem(this.#path, at, code, message, mend));
  }
}

function said(fields: readonly string[]): string {
  return fields.map((field) => `"${field}"`).join(' and ');
}

/** Times in seconds, as numbers: the message says which field it is. */
function shown({ min, max }: Range): string {
  return min === max ? `${min}` : `${min}-${max}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
