/**
 * What the templates of a card have in common: everything that decides how it is shown, its headings, rows and citations.
 */
import { html, nothing } from 'lit/html.js';
import type { EntryId } from '../../model/ids.js';
import type { Block } from '../../model/prose.js';
import type { CardData } from '../../pack/card-data.js';
import { blocks, heading, link, type Cite } from '../shared/prose.js';
import * as say from '../shared/strings.js';

/** Everything that decides how a card is shown. */
export interface CardView {
  readonly data: CardData;
  /** `compact` or `faults`; anything else means the full card. */
  readonly view: string;
  readonly trainer: boolean;
  /** `left` or `right`; anything else means both. */
  readonly side: string | undefined;
  /** The level of the title, from 2. */
  readonly level: number;
  /** The name of the entry to go back to, when another is shown in its place. */
  readonly home: string | undefined;
  readonly hasPromotion: boolean;
  readonly hrefOf: (id: EntryId) => string | undefined;
}

/** A quiet heading above a part of the card. */
export function label(card: CardView, words: string): unknown {
  return heading(card.level + 1, nothing, 'label', words);
}

/** A section that its reader opens and closes. `name` is its id and, without a number at its end, a part. */
export function row(card: CardView, name: string, title: string, body: unknown, open?: boolean): unknown {
  return html`<details id=${name} part="section ${name.replace(/\d+$/, '')}" class="row fold" ?open=${open}>
    <summary part="toggle">${heading(card.level + 1, nothing, 'row', title)}</summary>
    <div>${body}</div>
  </details>`;
}

/** A row of prose, if there is any. */
export function proseRow(
  card: CardView,
  name: string,
  title: string,
  content: readonly Block[],
  open?: boolean,
): unknown {
  return content.length ? row(card, name, title, prose(card, content), open) : nothing;
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
    const href = view === 'faults' ? source.url : `#source-${index}`;
    return html`<sup part="citation">${link(href, index, say.sourceNumber(index))}</sup>`;
  };
}
