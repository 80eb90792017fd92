/**
 * Makes the css`` and html`` templates of our own source smaller, without a change that a reader could see. Style sheets go through
 * esbuild's minifier, whole or not at all, and lose their tag, which says only what they are. In markup, only white space that contains a line break is touched: it becomes one space, or
 * nothing beside the tag of a block, which is how a browser shows it anyway.
 */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import ts from 'typescript';
import { checkTemplate, NEEDS_WHOLE_LIT } from './lean-lit.mjs';

/**
 * An esbuild plugin for the files that `filter` matches.
 * @param {RegExp} filter
 * @returns {import('esbuild').Plugin}
 */
export function minifyTemplates(filter) {
  return {
    name: 'minify-templates',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => ({
        contents: await minifyTemplatesIn(await readFile(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

/**
 * TypeScript source with smaller templates.
 * @param {string} source
 * @returns {Promise<string>}
 */
export async function minifyTemplatesIn(source) {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest);
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  for (const { tag, start, template } of templatesIn(file)) {
    if (tag === 'css' && ts.isNoSubstitutionTemplateLiteral(template)) {
      const { code } = await transform(template.text, { loader: 'css', minify: true, charset: 'utf8' });
      edits.push({ start, end: template.end, text: `\`${escaped(tighten(code.trim()))}\`` });
    } else if (NEEDS_WHOLE_LIT.has(tag)) {
      throw new Error(`${tag}\`…\`: tools/build/lean-lit.mjs leaves out what it needs.`);
    } else if (tag === 'html') {
      edits.push(...shorterMarkup(file, template));
    }
  }
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

/**
 * All templates with a plain tag, those inside other templates too.
 * @param {ts.SourceFile} file
 */
function templatesIn(file) {
  /** @type {{ tag: string, start: number, template: ts.TemplateLiteral }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      found.push({ tag: node.tag.text, start: node.getStart(file), template: node.template });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Minified CSS without the white space that esbuild leaves in custom properties and in functions. Strings stay as they are.
 * @param {string} code
 */
function tighten(code) {
  return code
    .replace(
      /"[^"]*"|'[^']*'|(--[\w-]+:|[(,])\s+/g,
      (found, /** @type {string | undefined} */ before) => before ?? found,
    )
    .replace(/"[^"]*"|'[^']*'|\s+(?=\))/g, (found) => (/\S/.test(found) ? found : ''));
}

/**
 * One edit for each piece of text between the expressions of a template.
 * @param {ts.SourceFile} file
 * @param {ts.TemplateLiteral} template
 */
function shorterMarkup(file, template) {
  const pieces = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];
  const texts = pieces.map((piece) => {
    const text = piece.getText(file);
    // The marks around a piece: a backtick or a brace before it, a backtick or ${ after it.
    const tail = text.endsWith('${') ? 2 : 1;
    return { start: piece.getStart(file) + 1, end: piece.end - tail, text: text.slice(1, -tail) };
  });
  checkTemplate(texts.map(({ text }) => text));
  const shorter = collapseLineBreaks(texts.map(({ text }) => text));
  return texts.map(({ start, end }, index) => ({ start, end, text: shorter[index] ?? '' }));
}

/** Elements in which every line break is shown. */
const KEEPS_LINE_BREAKS = /<(pre|textarea)\b/i;

/** Elements that begin and end a line of their own, so that white space beside their tags is never shown. */
const BLOCK =
  /^<\/?(?:article|aside|d[dlt]|details|div|footer|h[1-6r]|header|li|main|nav|[ou]l|p|section|summary)$/i;

const TOKEN = /<!--|-->|<\/?[a-z][\w-]*|[>"']|\s*\n\s*(?=(>)?)(?=(<\/?[a-z][\w-]*)?)/gi;

/**
 * Markup in pieces, with every run of white space that has a line break in it made one space; none at all before the end of a tag, or
 * beside the tag of a block. Quoted attributes and comments stay as they are.
 * @param {readonly string[]} pieces what stands between the expressions
 * @returns {readonly string[]}
 */
export function collapseLineBreaks(pieces) {
  if (pieces.some((piece) => KEEPS_LINE_BREAKS.test(piece))) return pieces;
  /** @type {'text' | 'tag' | '"' | "'" | 'comment'} Goes on from one piece to the next. */
  let place = 'text';
  let tag = '';
  return pieces.map((piece) => {
    /** The end of the last tag of a block, in this piece. */
    let blockEnd = -1;
    return piece.replace(TOKEN, (found, tagEnd, /** @type {string} */ nextTag, /** @type {number} */ at) => {
      if (place === 'comment') {
        if (found === '-->') place = 'text';
      } else if (place === '"' || place === "'") {
        if (found === place) place = 'tag';
      } else if (place === 'tag') {
        if (found === '"' || found === "'") place = found;
        else if (found === '>' || found === '-->') {
          place = 'text';
          if (BLOCK.test(tag)) blockEnd = at + found.length;
        } else if (found.trim() === '') return tagEnd ? '' : ' ';
      } else {
        if (found === '<!--') place = 'comment';
        else if (found.startsWith('<')) {
          place = 'tag';
          tag = found;
        } else if (found.trim() === '') return at === blockEnd || BLOCK.test(nextTag) ? '' : ' ';
      }
      return found;
    });
  });
}

/**
 * Text as it must stand in a template.
 * @param {string} text
 */
function escaped(text) {
  return text.replace(/[`\\]|\$\{/g, '\\$&');
}
