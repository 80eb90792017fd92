/**
 * What a card shows, as templates made from its data. Nothing here holds state or touches the DOM. Controls say what they do in
 * attributes, and the element answers them: `aria-controls` opens a part, `data-entry` asks for an entry, `data-do` names anything else.
 */
import { html, nothing } from 'lit';
import type { Fault } from '../../model/exercise.js';
import type { Inline } from '../../model/prose.js';
import type { CardCaution, EntryLink, MuscleName } from '../../pack/card-data.js';
import { CLOSED } from '../shared/disclosure.js';
import { doseCells, type DoseCell } from '../shared/format-dose.js';
import { heading, inlines, itemBlocks, link } from '../shared/prose.js';
import * as say from '../shared/strings.js';
import { cite, cut, part, prose, proseSection, section, type CardView } from './card-view.js';

export function renderCard(card: CardView): unknown {
  const { data, view, home } = card;
  const faultsOnly = view === 'faults';
  return html`<article part="card" aria-labelledby="title">
    ${home ? html`<button part="back" data-do="back">${say.backTo(home)}</button>` : nothing}
    ${view === 'full' ? cut('media', media(card)) : nothing}
    <header part="header">
      ${
        faultsOnly
          ? nothing
          : html`<p id="eyebrow" class="cut" part="eyebrow">
              ${[data.pattern, data.level, ...data.equipment].join(' · ')}
            </p>`
      }
      ${heading(card.level, 'title', 'title', data.name)}
      ${faultsOnly ? nothing : [cut('summary', summary(card)), cut('dose', doses(card))]}
    </header>
    ${faultsOnly ? faults(card) : view === 'compact' ? compactRest(card) : rest(card)}
    <button part="show-all" data-do="all">${say.SHOW_ALL}</button>
    <aside part="promotion" aria-label=${say.PROMOTION} ?hidden=${!card.hasPromotion}>
      <p class="note" aria-hidden="true">${say.PROMOTION}</p>
      <slot name="cta"></slot>
    </aside>
  </article>`;
}

function rest(card: CardView): unknown {
  const { data } = card;
  return [
    html`<div id="how" class="cut">
      <div>
        ${data.setup.length ? part(card, 'setup', say.SETUP, prose(card, data.setup), 'label') : nothing}
        ${heading(card.level + 1, nothing, 'label', say.STEPS)} ${steps(card)}
      </div>
      ${data.cues.length ? html`<div>${part(card, 'cues', say.CUES, cues(card), 'label')}</div>` : nothing}
    </div>`,
    faults(card),
    cautions(card),
    ladder(card),
    proseSection(card, 'breathing', say.BREATHING, data.breathing),
    card.trainer ? proseSection(card, 'coaching', say.COACHING, data.coaching) : nothing,
    proseSection(card, 'why', say.WHY, data.why, false),
    data.more.map(({ title, blocks }, index) => proseSection(card, `more${index}`, title, blocks, false)),
    data.sources.length ? section(card, 'sources', say.SOURCES, sources(card), 'row', false) : nothing,
    html`<footer id="updated" class="cut" part="updated">
      ${say.UPDATED}<time datetime=${data.updated}>${say.longDate(data.updated)}</time>
    </footer>`,
  ];
}

function compactRest(card: CardView): unknown {
  return [
    section(card, 'steps', say.STEPS, steps(card), 'row', false),
    html`<section id="cautions" class="cut">${stopRule()}</section>`,
  ];
}

/** The figure's place. Until there is a figure, it says in large type what the movement works. */
function media(card: CardView): unknown {
  return html`<slot name="media"><div part="works">${works(card)}</div></slot>`;
}

function works({ data, trainer }: CardView): unknown {
  const names = (muscles: readonly MuscleName[]): string =>
    say.theList(
      muscles.map(({ name, anatomical }) =>
        trainer && anatomical !== name ? `${name} (${anatomical})` : name,
      ),
    );
  return html`<p class="note">${data.kind === 'stretch' ? say.STRETCHES : say.WORKS}</p>
    <p class="large">${names(data.primary)}</p>
    ${data.secondary.length ? html`<p>${say.ALSO}${names(data.secondary)}</p>` : nothing}`;
}

function summary(card: CardView): unknown {
  const { data, side, hasMedia } = card;
  const named =
    side === 'left' || side === 'right' ? (data.sideNames?.[side] ?? say.sideName(data.sides, side)) : '';
  return html`<p part="summary">${inlines(data.summary, cite(card))}</p>
    ${named ? html`<p part="side"><b>${named}</b></p>` : nothing} ${hasMedia ? works(card) : nothing}`;
}

function doses({ data }: CardView): unknown {
  return data.doses.map((dose) => {
    const cells = doseCells(dose, data.sides);
    return dose.label
      ? html`<p class="note" part="other-dose"><b>${dose.label}:</b> ${cells.map(asWords).join(' · ')}</p>`
      : html`<dl part="dose">
          ${cells.map(
            ({ value, label }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>`;
  });
}

/** A fact of a dose in a line of text. Load and frequency say what they are. */
function asWords({ value, label }: DoseCell): string {
  return label === say.LOAD || label === say.FREQUENCY ? value : `${value} ${label}`;
}

function steps(card: CardView): unknown {
  return html`<ol role="list" class="steps">
    ${card.data.steps.map((step) => html`<li part="step">${itemBlocks(step, cite(card), card.level + 2)}</li>`)}
  </ol>`;
}

function cues(card: CardView): unknown {
  return html`<ul role="list" class="cues">
    ${card.data.cues.map((cue) => html`<li part="cue">${itemBlocks(cue, cite(card), card.level + 2)}</li>`)}
  </ul>`;
}

function faults(card: CardView): unknown {
  const tiles = card.data.faults.map((fault, index) => faultTile(card, fault, index));
  // In a wide card all stand in one row, or in rows of three or four that are as full as can be.
  const count = tiles.length;
  const columns = count <= 5 ? count : count % 4 && count % 3 === 0 ? 3 : 4;
  const grid = html`<div class="tiles columns${columns}">${tiles}</div>`;
  return count ? section(card, 'faults', say.FAULTS, grid, 'heading') : nothing;
}

/** A fault's tile and, right behind it, its panel. The first is open. */
function faultTile(card: CardView, fault: Fault, index: number): unknown {
  const id = `fault${index}`;
  const row = (kind: string, label: string, words: readonly Inline[]): unknown =>
    words.length
      ? html`<div>
          <dt class=${kind}>${label}</dt>
          <dd>${inlines(words, cite(card))}</dd>
        </div>`
      : nothing;
  return html`${heading(
      card.level + 2,
      nothing,
      'tile',
      html`<button part="fault" aria-expanded=${!index} aria-controls=${id}>${fault.name}</button>`,
    )}
    <div id=${id} class="part" part="panel" hidden=${index ? CLOSED : nothing}>
      <dl>
        ${row('wrong', say.SIGN, fault.sign)}${row('', say.CAUSE, fault.cause)}${row('right', say.FIX, fault.fix)}${
          card.trainer ? row('coach', say.COACH, fault.coach) : nothing
        }
      </dl>
    </div>`;
}

function cautions(card: CardView): unknown {
  return html`<section id="cautions" class="cut" part="section cautions">
    ${heading(card.level + 1, nothing, 'label', say.CAUTIONS)}
    ${card.data.cautions.map((item) => caution(card, item))} ${stopRule()}
  </section>`;
}

function caution(card: CardView, { when, do: advice, instead, source }: CardCaution): unknown {
  return html`<p part="caution">
    <b>${when}?</b>
    ${advice.replace(/\.$/, '')}${instead ? [say.OR_INSTEAD, entry(card, instead, 'link')] : nothing}.${
      source ? cite(card)(source) : nothing
    }
  </p>`;
}

function stopRule(): unknown {
  return html`<p part="stop-rule"><b>${say.STOP}</b>${say.STOP_RULE}</p>`;
}

function ladder(card: CardView): unknown {
  const { easier, harder, after, confusedWith } = card.data;
  const groups = (
    [
      [say.EASIER, easier],
      [say.HARDER, harder],
      [say.AFTER, after],
      [say.CONFUSED_WITH, confusedWith],
    ] as const
  ).filter(([, links]) => links.length);
  return groups.length
    ? section(
        card,
        'ladder',
        say.LADDER,
        html`<dl>
          ${groups.map(
            ([label, links]) =>
              html`<div>
                <dt>${label}</dt>
                ${links.map((link) => html`<dd>${entry(card, link, 'chip')}</dd>`)}
              </div>`,
          )}
        </dl>`,
        'label',
      )
    : nothing;
}

/** Another entry: a link where entries have pages of their own, else a request that the page or the card answers. */
function entry(card: CardView, { id, name }: EntryLink, kind: 'chip' | 'link'): unknown {
  const href = card.hrefOf(id);
  return href === undefined
    ? html`<button part=${kind} data-entry=${id}>${name}</button>`
    : html`<a part=${kind} href=${href}>${name}</a>`;
}

function sources({ data }: CardView): unknown {
  return html`<ol>
    ${data.sources.map(
      ({ title, publisher, year, url }, index) =>
        html`<li id="source-${index + 1}" tabindex="-1" part="source">
          ${link(url, title)}${publisher ? `. ${publisher}` : ''}${year ? `, ${year}` : ''}
        </li>`,
    )}
  </ol>`;
}
