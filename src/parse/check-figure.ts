/**
 * Holds an entry against its figure: every fault has a pose or a reason for having none, and no pose stands for a fault that is not there.
 */
import type { Exercise } from '../model/exercise.js';
import { FILE_START, problem, type Problem } from '../model/problem.js';
import type { Library } from './library.js';
import { didYouMean } from './suggest.js';

/**
 * Adds what does not match between the entry in the file at `path` and its figure. A library without figures needs none.
 */
export function checkFigure(
  path: string,
  { id, faults }: Exercise,
  { figures }: Library,
  problems: Problem[],
): void {
  if (figures.size === 0) return;
  const figure = figures.get(id);
  if (!figure) {
    const message = `There is no figure of "${id}".`;
    problems.push(problem(path, FILE_START, 'missing-figure', message, `Draw it in figures/${id}.yaml.`));
    return;
  }
  // Of a file with errors, faults may have been left out.
  if (!figure.movement || figure.problems.some(({ severity }) => severity === 'error')) return;
  const drawn = figure.movement.faults;
  for (const fault of faults) {
    if (drawn.has(fault.id)) continue;
    const message = `The fault "${fault.id}" of ${path} has no pose.`;
    const mend = `Add "${fault.id}" to the faults, with its zones and what changes, or with notDrawn and the reason.`;
    problems.push(problem(figure.path, FILE_START, 'undrawn-fault', message, mend));
  }
  const ids: readonly string[] = faults.map((fault) => fault.id);
  for (const [fault, at] of figure.faultsAt) {
    if (ids.includes(fault)) continue;
    const message = `The entry has no fault with the id "${fault}".`;
    const mend = didYouMean(fault, ids) ?? `Its faults are ${ids.join(', ') || 'none'}.`;
    problems.push(problem(figure.path, at, 'unknown-fault', message, mend));
  }
}
