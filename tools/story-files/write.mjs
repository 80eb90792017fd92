/**
 * Writes the stories that content asks for into stories/generated/: for each content file one under Content, for each figure two under
 * Figures, and the overviews. They are a few lines each, for what they show is in stories/content/ and stories/figures/. Needs dist/.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.mjs';
import { readFacts } from './facts.mjs';

/** @typedef {import('../../stories/shared/facts.js').EntryFacts} EntryFacts */

const NOTE = '// Written by tools/story-files/, and written again whenever content changes.\n';

/**
 * Writes the stories, and takes away those whose content is gone. A file that stays as it is, is not touched.
 * @param {string} [content] the folder of content
 * @param {string} [out] the folder of the stories
 * @returns {Promise<readonly EntryFacts[]>} what they are written from
 */
export async function writeStories(content = join(root, 'content'), out = join(root, 'stories/generated')) {
  const entries = await readFacts(content);
  const files = new Map(entries.flatMap((entry) => entryFiles(entry, titleOf(entry, entries))));
  files.set('facts.json', `${JSON.stringify(entries, null, 2)}\n`);
  files.set('overview.stories.ts', overview());
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) if (!files.has(name)) rmSync(join(out, name), { recursive: true });
  for (const [name, text] of files) if (read(join(out, name)) !== text) writeFileSync(join(out, name), text);
  return entries;
}

/**
 * The last two levels of a title. Storybook wants each once, so entries with the same name have their ids there too.
 * @param {EntryFacts} entry
 * @param {readonly EntryFacts[]} entries
 */
function titleOf({ path, id, folder, name }, entries) {
  const isAlone = entries.every((other) => other.path === path || other.name !== name);
  // A slash divides a title.
  const title = (isAlone ? name : `${name} (${id})`).replaceAll('/', '\u2044');
  return `${folder.charAt(0).toUpperCase()}${folder.slice(1)}/${title}`;
}

/**
 * @param {EntryFacts} entry
 * @param {string} title
 * @returns {[name: string, text: string][]}
 */
function entryFiles(entry, title) {
  const { id, folder, figure } = entry;
  // Two folders may have files of the same name.
  const stem = `${folder}--${id}`;
  const reload = `// What has loaded its content keeps it.
if (import.meta.hot) import.meta.hot.accept('./${stem}.json', () => location.reload());
`;
  /** @type {[string, string][]} */
  const files = [
    [`${stem}.json`, `${JSON.stringify(entry, null, 2)}\n`],
    [
      `${stem}.content.stories.ts`,
      `${NOTE}import { asReader, asTrainer } from '../content/entry-page.js';
import facts from './${stem}.json' with { type: 'json' };

export default { title: ${JSON.stringify(`Content/${title}`)}, tags: ['!autodocs'] };

export const Reader = asReader(facts);
export const Trainer = asTrainer(facts);

${reload}`,
    ],
  ];
  if (figure) {
    files.push([
      `${stem}.figure.stories.ts`,
      `${NOTE}import { faults, movement } from '../figures/figure-page.js';
import facts from './${stem}.json' with { type: 'json' };

export default { title: ${JSON.stringify(`Figures/${title}`)}, tags: ['!autodocs'] };

export const Movement = movement(facts);
export const Faults = faults(facts);

${reload}`,
    ]);
  }
  return files;
}

function overview() {
  return `${NOTE}import { allFaults, allMovements } from '../figures/overview-page.js';
import facts from './facts.json' with { type: 'json' };

export default { title: 'Figures/Overview', tags: ['!autodocs'] };

export const Movements = allMovements(facts);
export const Faults = allFaults(facts);
`;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
