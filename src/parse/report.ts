/**
 * How the parsers say that something is wrong: they report and go on.
 */
import { problem, type Position, type Problem, type ProblemCode } from '../model/problem.js';

/** A text file as it was read. `path` is used in problems, and its last part gives an entry its id. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Takes one problem of the file at hand. */
export type Report = (at: Position, code: ProblemCode, message: string, mend: string) => void;

/** A {@link Report} that collects into `problems`. */
export function reporter(path: string, problems: Problem[]): Report {
  return (at, code, message, mend) => {
    problems.push(problem(path, at, code, message, mend));
  };
}
