/**
 * Prose as templates. The tree holds no HTML and none is made of it; a link whose scheme is not allowed is shown as its words.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isSafeHref } from '../../model/href.js';
import type { SourceId } from '../../model/ids.js';
import type { Block, Inline } from '../../model/prose.js';

/** The mark of a citation. */
export type Cite = (source: SourceId) => unknown;

export function inlines(prose: readonly Inline[], cite: Cite): unknown {
  return prose.map((part) => {
    if (typeof part === 'string') return part;
    if (part.type === 'code') return html`<code>${part.text}</code>`;
    if (part.type === 'break') return html`<br />`;
    if (part.type === 'citation') return cite(part.source);
    const words = inlines(part.children, cite);
    if (part.type === 'strong') return html`<strong>${words}</strong>`;
    if (part.type === 'emphasis') return html`<em>${words}</em>`;
    return link(part.href, words);
  });
}

/** Blocks; headings among them have the given level. */
export function blocks(prose: readonly Block[], cite: Cite, level: number): unknown {
  return prose.map((block) => {
    if (block.type === 'paragraph') return html`<p>${inlines(block.children, cite)}</p>`;
    if (block.type === 'heading') return heading(level, nothing, 'label', inlines(block.children, cite));
    const items = block.items.map((item) => html`<li>${itemBlocks(item, cite, level)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  });
}

/** The blocks of a list item. A lone paragraph needs no box of its own there. */
export function itemBlocks(prose: readonly Block[], cite: Cite, level: number): unknown {
  const [only] = prose;
  return prose.length === 1 && only?.type === 'paragraph'
    ? inlines(only.children, cite)
    : blocks(prose, cite, level);
}

/** A link; its words alone where the address is not allowed or there is none. `label` says what words are too short to say. */
export function link(href: string, words: unknown, label: unknown = nothing): unknown {
  return href && isSafeHref(href)
    ? html`<a href=${href} rel="noopener noreferrer" aria-label=${label}>${words}</a>`
    : words;
}

/** A heading; its level is the page's to choose, up to 6. `id` may be `nothing`. */
export function heading(level: number, id: unknown, part: string, words: unknown): TemplateResult {
  return html`<div role="heading" aria-level=${Math.min(6, level)} id=${id} part=${part}>${words}</div>`;
}
