import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../../src/model/problem.js';
import type { Movement } from '../../src/model/movement.js';
import { parseFigure } from '../../src/parse/parse-figure.js';

const CONTENT = join(import.meta.dirname, '../../content/figures');

/** Every figure of the content, by its id. */
export function readFigures(): (readonly [id: string, movement: Movement])[] {
  return readdirSync(CONTENT).map((name) => {
    const text = readFileSync(join(CONTENT, name), 'utf8');
    const { movement, problems } = parseFigure({ path: `figures/${name}`, text });
    if (!movement) throw new Error(problems.map(formatProblem).join('\n'));
    return [name.replace('.yaml', ''), movement] as const;
  });
}
