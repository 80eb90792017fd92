/**
 * Lists of inline nodes: joining, trimming, taking apart. It knows the nodes, no tokens.
 */
import type { Citation, Inline } from '../../model/prose.js';

/** Adds a node so that no two strings stand side by side. */
export function append(out: Inline[], inline: Inline): void {
  const last = out.at(-1);
  if (typeof inline === 'string' && typeof last === 'string') out[out.length - 1] = last + inline;
  else if (inline !== '') out.push(inline);
}

/** Without blanks and breaks at its ends. */
export function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  if (!isBlankEdge(inlines[0], 0) && !isBlankEdge(inlines.at(-1), -1)) return inlines;
  const out = [...inlines];
  const isBlank = (inline: Inline | undefined): boolean =>
    typeof inline === 'string' ? /^[ \t\n]*$/.test(inline) : inline?.type === 'break';
  while (out.length > 0 && isBlank(out[0])) out.shift();
  while (out.length > 0 && isBlank(out.at(-1))) out.pop();
  const [first] = out;
  if (typeof first === 'string') out[0] = first.replace(/^[ \t\n]+/, '');
  const last = out.at(-1);
  if (typeof last === 'string') out[out.length - 1] = trimmedEnd(last);
  return out;
}

/** Whether a blank or a break stands at an end of a list of nodes: before the first one, or with -1 behind the last. */
function isBlankEdge(inline: Inline | undefined, end: 0 | -1): boolean {
  if (typeof inline !== 'string') return inline?.type === 'break';
  const edge = inline.at(end);
  return edge === undefined || edge === ' ' || edge === '\n' || edge === '\t';
}

/** A pattern for blanks at the end would try each run of blanks, and so take time by the square of their number. */
function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Whether the last node is text that ends in a blank. */
export function endsInBlank(inlines: readonly Inline[]): boolean {
  const last = inlines.at(-1);
  return typeof last === 'string' && (last.endsWith(' ') || last.endsWith('\t'));
}

/** A citation is a link itself and cannot stand in one: it comes after it. */
export function withoutCitations(inlines: readonly Inline[]): { rest: Inline[]; citations: Citation[] } {
  const rest: Inline[] = [];
  const citations: Citation[] = [];
  for (const inline of inlines) {
    if (typeof inline === 'string') {
      append(rest, inline);
    } else if (inline.type === 'citation') {
      citations.push(inline);
    } else if ('children' in inline) {
      const inner = withoutCitations(inline.children);
      rest.push({ ...inline, children: inner.rest });
      citations.push(...inner.citations);
    } else {
      rest.push(inline);
    }
  }
  return { rest, citations };
}
