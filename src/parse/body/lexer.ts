/**
 * Markdown → tokens. marked is used for its lexer alone: nothing here makes HTML.
 *
 * The dialect is CommonMark with citations. GitHub's additions are off: tables and strikethrough are only ever shown as text, and their
 * rules are what makes marked slow on hostile text. marked's own settings are not touched; this is an instance of its own.
 */
import { Marked, type Tokens } from 'marked';
import { MAX_BODY_DEPTH, MAX_BODY_SIZE } from '../limits.js';
import { pairEmphasis, type Emphasis } from './emphasis.js';
import { citation, footnote } from './footnotes.js';
import { bodyTokens, type BodyToken } from './tokens.js';

/** The text in all emphasis together, counted again for each level: what marked reads anew. */
const MAX_EMPHASISED_SIZE = 4 * MAX_BODY_SIZE;

/** Thrown where emphasis is nested too deep. */
export class EmphasisTooDeep extends Error {
  /** @param near the text from the emphasis to the end of its line */
  constructor(
    message: string,
    readonly near: string,
  ) {
    super(message);
  }
}

/** What is known while one body is read. */
interface EmphasisState {
  /** The emphasis of each paragraph, by its masked text. */
  readonly read: Map<string, Emphasis>;
  depth: number;
}

/** By marked's lexer, of which there is one for each body. */
const states = new WeakMap<object, EmphasisState>();

const marked = new Marked({ gfm: false, extensions: [citation, footnote] });
marked.use({
  tokenizer: {
    emStrong(src, maskedSrc): Tokens.Em | Tokens.Strong | undefined {
      if (!/^[*_]/.test(src)) return undefined;
      const state = stateOf(this.lexer);
      const start = maskedSrc.length - src.length;
      const span = emphasisOf(state, src, maskedSrc).spans.get(start);
      if (!span) return undefined;
      const raw = src.slice(0, span.end - start);
      const text = raw.slice(span.width, -span.width);
      state.depth++;
      const tokens = this.lexer.inlineTokens(text);
      state.depth--;
      return { type: span.width === 1 ? 'em' : 'strong', raw, text, tokens };
    },
  },
});

/**
 * The tokens of a body that `findExcess` lets pass.
 *
 * @throws {EmphasisTooDeep} where emphasis is nested more than {@link MAX_BODY_DEPTH} deep, or deep over much of the text
 */
export function lex(text: string): readonly BodyToken[] {
  return bodyTokens(marked.lexer(text));
}

function stateOf(lexer: object): EmphasisState {
  let state = states.get(lexer);
  if (!state) states.set(lexer, (state = { read: new Map(), depth: 0 }));
  return state;
}

/** `src` is what is left of a paragraph, `maskedSrc` the whole of it. */
function emphasisOf(state: EmphasisState, src: string, maskedSrc: string): Emphasis {
  let emphasis = state.read.get(maskedSrc);
  if (!emphasis) {
    emphasis = pairEmphasis(maskedSrc);
    const isTooDeep = state.depth + emphasis.depth > MAX_BODY_DEPTH;
    if (isTooDeep || emphasis.size > MAX_EMPHASISED_SIZE) {
      const start = emphasis.deepest - (maskedSrc.length - src.length);
      throw new EmphasisTooDeep(
        isTooDeep
          ? `Emphasis is nested more than ${MAX_BODY_DEPTH} deep.`
          : 'Too much emphasis is in other emphasis.',
        src.slice(Math.max(0, start)).split('\n', 1)[0] ?? '',
      );
    }
    state.read.set(maskedSrc, emphasis);
  }
  return emphasis;
}
