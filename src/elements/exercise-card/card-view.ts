/**
 * What the templates of a card have in common: everything that decides how it is shown, and the boxes for its parts.
 */
import { html, nothing } from 'lit';
import type { EntryId } from '../../model/ids.js';
import type { Block } from '../../model/prose.js';
import type { CardData } from '../../pack/card-data.js';
import { CLOSED } from '../shared/disclosure.js';
import { blocks, heading, link, type Cite } from '../shared/prose.js';
import * as say from '../shared/strings.js';

/** Everything that decides how a card is shown. */
export interface CardView {
  readonly data: CardData;
  readonly view: 'full' | 'compact' | 'faults';
  readonly trainer: boolean;
  /** `left` or `right`; anything else means both. */
  readonly side: string | undefined;
  /** The level of the title, 2 to 6. */
  readonly level: number;
  /** The name of the entry to go back to, when another is shown in its place. */
  readonly home: string | undefined;
  readonly hasMedia: boolean;
  readonly hasPromotion: boolean;
  readonly hrefOf: (id: EntryId) => string | undefined;
}

/** What a small place can leave out, as `section` is, too. One button brings everything back. */
export function cut(name: string, content: unknown): unknown {
  return html`<div id=${name} class="cut">${content}</div>`;
}

/** A part under its heading, which opens and closes it. */
export function part(
  card: CardView,
  name: string,
  title: string,
  body: unknown,
  kind: HeadingKind,
  open = true,
): unknown {
  return html`${heading(
      card.level + 1,
      nothing,
      kind,
      html`<button part="toggle" aria-expanded=${open} aria-controls=${name}>${title}</button>`,
    )}
    <div id=${name} class="part" hidden=${open ? nothing : CLOSED}>${body}</div>`;
}

/** How a heading looks: a section's own, one of several rows, or a quiet label. */
export type HeadingKind = 'heading' | 'row' | 'label';

export function section(
  card: CardView,
  name: string,
  title: string,
  body: unknown,
  kind: HeadingKind = 'row',
  open?: boolean,
): unknown {
  return html`<section id="${name}-section" class="cut" part="section ${name}">
    ${part(card, name, title, body, kind, open)}
  </section>`;
}

/** A section of prose, if there is any. */
export function proseSection(
  card: CardView,
  name: string,
  title: string,
  content: readonly Block[],
  open?: boolean,
): unknown {
  return content.length ? section(card, name, title, prose(card, content), 'row', open) : nothing;
}

export function prose(card: CardView, content: readonly Block[]): unknown {
  return blocks(content, cite(card), card.level + 2);
}

/** Marks of citations: links to the list of sources, or to the source itself where the view has no list. */
export function cite({ data, view }: CardView): Cite {
  return (id) => {
    const index = data.sources.findIndex((source) => source.id === id) + 1;
    const source = data.sources[index - 1];
    if (!source) return nothing;
    const label = say.sourceNumber(index);
    return html`<sup>${link(view === 'full' ? `#source-${index}` : source.url, index, label)}</sup>`;
  };
}
