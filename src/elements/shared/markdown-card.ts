/**
 * A Markdown file as a card. This module brings the parser with it, so it is only ever imported when a card names a Markdown file.
 */
import { formatProblem } from '../../model/problem.js';
import type { CardData } from '../../pack/card-data.js';
import { ContentFailure } from '../../pack/content-source.js';
import { NO_NAMES, toCard } from '../../pack/to-card.js';
import { parseEntry } from '../../parse/index.js';
import { logOnce } from './log-once.js';

/**
 * The entry in a Markdown file. Its problems are logged once; ids, which only a library knows, are shown in words.
 * @throws ContentFailure `invalid` when the file holds no entry that could be shown.
 */
export function markdownCard(url: string, text: string): CardData {
  const { exercise, problems } = parseEntry({ path: new URL(url).pathname, text });
  if (!exercise) {
    const reasons = problems.map((problem) => formatProblem(problem));
    throw new ContentFailure('invalid', [`${url} holds no entry that can be shown.`, ...reasons].join('\n'));
  }
  if (problems.length) logOnce('warn', problems.map((problem) => formatProblem(problem)).join('\n'));
  return toCard(exercise, NO_NAMES);
}
