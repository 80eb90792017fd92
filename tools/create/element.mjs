/** What `npm run create element` writes: new files from the templates beside this, and a line in each file that lists the elements. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../steps.mjs';

/** Names with a hyphen that HTML keeps for itself. */
const RESERVED = [
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
];

const TEMPLATES = join(root, 'tools/create/element');

/**
 * Where the file of each template goes.
 * @param {string} tag
 * @returns {Readonly<Record<string, string>>}
 */
function placesOf(tag) {
  return {
    'element.ts': `src/elements/${tag}/${tag}.ts`,
    'element.styles.ts': `src/elements/${tag}/${tag}.styles.ts`,
    'define.ts': `src/define/${tag}.ts`,
    'chunk.ts': `src/define/script-chunks/${tag}.ts`,
    'fixture.ts': `tests/elements/fixtures/${tag}.ts`,
    'test.ts': `tests/elements/${tag}.test.ts`,
    'stories.ts': `stories/elements/${tag}.stories.ts`,
    'page.mdx': `stories/elements/${tag}.mdx`,
  };
}

/**
 * Why an element cannot have this name; undefined if it can.
 * @param {string} tag
 * @returns {string | undefined}
 */
export function refuse(tag) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(tag)) {
    return 'A name is words in lower case, joined by hyphens, two at least, such as exercise-name.';
  }
  if (RESERVED.includes(tag)) return 'HTML keeps this name for itself.';
  const taken = [...Object.values(placesOf(tag)), `src/elements/${tag}`].find((file) =>
    existsSync(join(root, file)),
  );
  if (taken) return `The name is taken: there is ${taken}.`;
  if (read('tools/build/cdn.mjs').includes(`'${tag}.js'`))
    return `The script tag has another file of this name, ${tag}.js.`;
  const owner = sources().find((file) =>
    new RegExp(`\\b(?:class|interface|type) ${classOf(tag)}\\b`).test(read(file)),
  );
  return owner && `Its class would be ${classOf(tag)}, which is taken by ${owner}.`;
}

/**
 * Writes a new element. The name must be one that {@link refuse} has nothing against.
 * @param {string} tag
 * @returns {Promise<{ created: string[], edited: string[] }>} paths of files
 */
export async function createElement(tag) {
  /** New texts, by file. All are made before the first is written, so that a failure leaves nothing half done. */
  const created = Object.entries(placesOf(tag)).map(([template, file]) => ({
    file,
    text: fill(template, tag),
  }));
  const edited = editsFor(tag).map(({ file, edits }) => ({
    file,
    text: edits.reduce((text, edit) => edit(text, file), read(file)),
  }));
  for (const { file, text } of [...created, ...edited]) await write(file, text);
  return { created: created.map(({ file }) => file), edited: edited.map(({ file }) => file) };
}

/** @typedef {(text: string, file: string) => string} Edit */

/**
 * What changes in the files that list the elements.
 * @param {string} tag
 * @returns {readonly { file: string, edits: readonly Edit[] }[]}
 */
function editsFor(tag) {
  const name = classOf(tag);
  return [
    { file: 'src/define/all.ts', edits: [afterLast(/^import '\.\/.*;$/gm, `import './${tag}.js';`)] },
    { file: 'src/define/script.ts', edits: [intoList(/new Set\(\[/, tag)] },
    {
      file: 'src/index.ts',
      edits: [
        afterLast(
          /^export \{ \w+ \} from '\.\/elements\/([\w-]+)\/\1\.js';$/gm,
          `export { ${name} } from './elements/${tag}/${tag}.js';`,
        ),
      ],
    },
    {
      file: 'tools/build/cdn.mjs',
      edits: [
        after(/^ *\[LIBRARY_ENTRY, LIBRARY\],$/m, `['src/define/script-chunks/${tag}.ts', '${tag}.js'],`),
      ],
    },
    {
      file: 'tests/contracts/tags.ts',
      edits: [
        after(
          /^import \{ showControls .*$/m,
          `import { show${name} } from '../elements/fixtures/${tag}.js';`,
        ),
        after(
          /^export const TAGS.*= \[$/m,
          `{ tag: '${tag}', show: show${name}, properties: { exercise: 'glute-bridge' } },`,
        ),
      ],
    },
    {
      file: 'tests/package/manifest.test.ts',
      edits: [
        intoList(/map\(\(\{ tagName \}\) => tagName\)\.sort\(\)\)\.toEqual\(\[/, tag, sorted),
        intoList(/map\(\(\{ name \}\) => name\)\.sort\(\)\)\.toEqual\(\[/, name, sorted),
      ],
    },
    {
      file: 'tests/package/cdn.test.ts',
      edits: [intoList(/readdirSync\('dist\/cdn'\)\.sort\(\)\)\.toEqual\(\[/, `${tag}.js`, sorted)],
    },
    {
      file: 'tests/package/exports.test.ts',
      edits: [
        intoList(/key === '\.\/define\/\*'\s*\? \[/, tag),
        intoList(/\['all', \[/, tag),
        after(/^ *\['content-library', \['content-library'\]\],$/m, `['${tag}', ['${tag}']],`),
        intoList(/\.toEqual\(\[(?='all\.js')/, `${tag}.js`, sorted),
      ],
    },
    {
      file: 'tools/tokens/elements.mjs',
      edits: [
        after(
          /^export const SHEETS = \[$/m,
          `sheet('${tag}', '${tag}', '${tag.replace(/.*-/, '')}', ':host'),`,
        ),
      ],
    },
    {
      file: 'tests/storybook/static.test.ts',
      edits: [
        intoList(
          /elementPages\.map\(\(\{ title \}\) => title\)\)\.toEqual\(\[/,
          `Elements/${titleOf(tag)}`,
          sorted,
        ),
      ],
    },
    { file: 'stories/support/settle.ts', edits: [replace(/(WITH_CONTENT = '[^']*)'/, `$1, ${tag}'`)] },
  ];
}

/**
 * Replaces what must be there.
 * @param {RegExp} pattern
 * @param {string} replacement
 * @returns {Edit}
 */
function replace(pattern, replacement) {
  return (text, file) => {
    if (!pattern.test(text)) throw changed(file, pattern);
    return text.replace(pattern, replacement);
  };
}

/**
 * Adds a line after one that must be there.
 * @param {RegExp} line
 * @param {string} added
 */
function after(line, added) {
  return replace(line, `$&\n${added}`);
}

/**
 * Adds a line after the last one of its kind.
 * @param {RegExp} lines
 * @param {string} added
 * @returns {Edit}
 */
function afterLast(lines, added) {
  return (text, file) => {
    const last = [...text.matchAll(lines)].at(-1)?.[0];
    if (!last) throw changed(file, lines);
    return text.replace(last, () => `${last}\n${added}`);
  };
}

/**
 * Adds a string to a list of strings that begins with `start`.
 * @param {RegExp} start up to the bracket that opens it
 * @param {string} item
 * @param {(items: string[]) => string[]} [order]
 * @returns {Edit}
 */
function intoList(start, item, order = (items) => items) {
  const list = new RegExp(`(${start.source})([^\\[\\]]*)\\]`);
  return (text, file) => {
    const [, opening, inside] = list.exec(text) ?? [];
    if (opening === undefined || inside === undefined) throw changed(file, start);
    const items = [...inside.matchAll(/'([^']*)'/g)].map(([, one = '']) => one);
    return text.replace(
      list,
      () =>
        `${opening}${order([...items, item])
          .map((one) => `'${one}'`)
          .join(', ')}]`,
    );
  };
}

/**
 * What to say where an edit no longer fits.
 * @param {string} file
 * @param {RegExp} pattern
 */
function changed(file, pattern) {
  return new Error(`${file} has changed: there is no ${String(pattern)}. Mend tools/create/element.mjs.`);
}

/** @param {string[]} items */
function sorted(items) {
  return items.sort();
}

/**
 * `exercise-name` is `ExerciseName`.
 * @param {string} tag
 */
function classOf(tag) {
  return tag.replace(/(?:^|-)(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
}

/**
 * A template with the element's names in it.
 * @param {string} template
 * @param {string} tag
 */
function fill(template, tag) {
  return readFileSync(join(TEMPLATES, `${template}.txt`), 'utf8')
    .replaceAll('{{tag}}', tag)
    .replaceAll('{{Class}}', classOf(tag))
    .replaceAll('{{Title}}', titleOf(tag));
}

/**
 * `exercise-name` is "Exercise name".
 * @param {string} tag
 */
function titleOf(tag) {
  const words = tag.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), 'utf8');
}

/**
 * Writes a file as `npm run format` would.
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

/** The modules of the library. */
function sources() {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${file.split(sep).join('/')}`);
}
