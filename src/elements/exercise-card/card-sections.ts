/**
 * What a card shows, as templates made from its data. Nothing here holds state or touches the DOM. Buttons say what they do in attributes,
 * and the element answers them: `data-entry` asks for an entry, `data-do` names anything else.
 */
import { html, nothing } from 'lit/html.js';
import type { Fault } from '../../model/exercise.js';
import type { Block, Inline } from '../../model/prose.js';
import type { CardCaution, EntryLink, MuscleName } from '../../pack/card-data.js';
import { heading, inlines, itemBlocks, link } from '../shared/prose.js';
import * as say from '../shared/strings.js';
import { cite, label, prose, proseRow, row, type CardView } from './card-view.js';

export function renderCard(card: CardView): unknown {
  const { data, view, level, home } = card;
  const faultsOnly = view === 'faults';
  const compact = view === 'compact';
  return html`<article part="card" aria-labelledby="title">
    <div class="body">
      ${home ? html`<button part="back" data-do="back">${say.backTo(home)}</button>` : nothing}
      ${
        faultsOnly || compact
          ? nothing
          : html`<slot name="media"><div class=${data.figure ? '' : 'fold'}>${lead(card)}</div></slot>`
      }
      <header part="header">
        ${faultsOnly ? nothing : html`<p part="eyebrow">${data.eyebrow}</p>`}
        ${heading(level, 'title', 'title', data.name)} ${faultsOnly ? nothing : facts(card)}
      </header>
      ${
        faultsOnly
          ? faults(card)
          : compact
            ? [
                row(card, 'steps', say.STEPS, items(card, data.steps, 'step')),
                html`<section>${stopRule}</section>`,
              ]
            : rest(card)
      }
      <aside part="promotion" aria-labelledby="promotion" ?hidden=${!card.hasPromotion}>
        <p id="promotion" class="note">${say.PROMOTION}</p>
        <slot name="cta"></slot>
      </aside>
    </div>
    <button part="show-all" data-do="all">${say.SHOW_ALL}</button>
  </article>`;
}

/** A picture's place: the first cue in large type. It is read out where it stands in the list of cues. */
function lead(card: CardView): unknown {
  const { cues, figure } = card.data;
  const [cue = []] = cues;
  // Without a cue the panel keeps the place of the figure.
  return cue.length || figure
    ? html`<div part="lead" inert>${itemBlocks(cue, cite(card), card.level)}</div>
        ${
          figure
            ? html`<exercise-figure
                class="lead"
                part="figure"
                decorative
                exercise=${card.data.id}
                side=${card.side ?? nothing}
              ></exercise-figure>`
            : nothing
        }`
    : nothing;
}

function works({ data, trainer }: CardView): unknown {
  const names = (muscles: readonly MuscleName[]): string =>
    say.theList(
      muscles.map(({ name, anatomical }) => (trainer && anatomical ? `${name} (${anatomical})` : name)),
    );
  return html`<p part="works" class="note">
    ${data.kind === 'stretch' ? say.STRETCHES : say.WORKS}<b>${names(data.primary)}</b>${data.secondary.length ? [say.ALSO, names(data.secondary)] : nothing}
  </p>`;
}

function facts(card: CardView): unknown {
  const { data, side } = card;
  const named = side === 'left' || side === 'right' ? data.sides?.[side] : undefined;
  return html`<p part="summary">${inlines(data.summary, cite(card))}</p>
    ${named ? html`<p part="side-name"><b>${named}</b></p>` : nothing} ${works(card)}
    <dl part="dose">${data.dose.map(({ value, label }) => fact(label, value))}</dl>
    ${data.otherDoses.map(
      ({ label, text }) => html`<p class="note" part="other-dose"><b>${label}:</b> ${text}</p>`,
    )}`;
}

/** A range has no direction of its own: in a page that reads from the right, "8–10" would be "10–8". */
function fact(label: unknown, words: unknown, kind: unknown = nothing): unknown {
  return html`<div>
    <dt part="term" class=${kind}>${label}</dt>
    <dd part="value"><bdi>${words}</bdi></dd>
  </div>`;
}

function rest(card: CardView): unknown {
  const { data } = card;
  return html`<div class="how">
      <div>
        ${data.setup.length ? [label(card, say.SETUP), prose(card, data.setup)] : nothing}
        ${label(card, say.STEPS)} ${items(card, data.steps, 'step')}
      </div>
      <div>${data.cues.length ? [label(card, say.CUES), items(card, data.cues, 'cue')] : nothing}</div>
    </div>
    ${faults(card)}
    <section part="section cautions">
      ${label(card, say.CAUTIONS)} ${data.cautions.map((item) => caution(card, item))} ${stopRule}
    </section>
    ${ladder(card)} ${proseRow(card, 'breathing', say.BREATHING, data.breathing, true)}
    ${card.trainer ? proseRow(card, 'coaching', say.COACHING, data.coaching, true) : nothing}
    ${proseRow(card, 'why', say.WHY, data.why)}
    ${data.more.map(({ title, blocks }, index) => proseRow(card, `more${index}`, title, blocks))}
    ${data.sources.length ? row(card, 'sources', say.SOURCES, sources(card)) : nothing}
    <footer part="updated">
      ${say.UPDATED}<time datetime=${data.updated.iso}>${data.updated.text}</time>
    </footer>`;
}

/** Steps, which are numbered, or cues. */
function items(card: CardView, list: readonly (readonly Block[])[], part: 'step' | 'cue'): unknown {
  const lines = list.map(
    (item) => html`<li part=${part}>${itemBlocks(item, cite(card), card.level + 2)}</li>`,
  );
  return part === 'step'
    ? html`<ol role="list">
        ${lines}
      </ol>`
    : html`<ul role="list">
        ${lines}
      </ul>`;
}

function faults(card: CardView): unknown {
  const all = card.data.faults;
  const count = all.length;
  // In a wide card all stand in one row, or in rows of three or four that are as full as can be.
  const columns = count <= 5 ? count : count % 4 && count % 3 === 0 ? 3 : 4;
  return count
    ? html`<section part="section faults">
        ${heading(card.level + 1, nothing, 'heading', say.FAULTS)}
        <div class="tiles columns${columns}">${all.map((fault, index) => tile(card, fault, !index))}</div>
      </section>`
    : nothing;
}

/** A fault's tile and, right behind it, its panel. */
function tile(card: CardView, { id, name, sign, cause, fix, coach }: Fault, open: boolean): unknown {
  const line = (label: string, words: readonly Inline[], kind?: string): unknown =>
    words.length ? fact(label, inlines(words, cite(card)), kind) : nothing;
  // Its picture comes later, and finds its place.
  return html`<details ?open=${open} class=${card.data.figure?.includes(id) ? 'drawn' : nothing}>
    <summary part="fault">${heading(card.level + 2, nothing, 'tile', name)}</summary>
    <dl part="panel">
      ${line(say.SIGN, sign, 'wrong')}${line(say.CAUSE, cause)}${line(say.FIX, fix, 'right')}${
        card.trainer ? line(say.COACH, coach) : nothing
      }
    </dl>
  </details>`;
}

function caution(card: CardView, { when, do: advice, instead, source }: CardCaution): unknown {
  return html`<p part="caution">
    <b>${when}?</b> ${advice}${instead ? [say.OR_INSTEAD, entry(card, instead, 'link')] : nothing}.${
      source ? cite(card)(source) : nothing
    }
  </p>`;
}

const stopRule = html`<p part="stop-rule"><b>${say.STOP}</b>${say.STOP_RULE}</p>`;

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
    ? html`<section part="section ladder">
        ${label(card, say.LADDER)}
        <dl>
          ${groups.map(
            ([label, links]) =>
              html`<div>
                <dt part="term">${label}</dt>
                ${links.map((link) => html`<dd>${entry(card, link, 'chip')}</dd>`)}
              </div>`,
          )}
        </dl>
      </section>`
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
        html`<li id="source-${index + 1}" part="source">
          ${link(url, title)}${publisher ? `. ${publisher}` : ''}${year ? `, ${year}` : ''}
        </li>`,
    )}
  </ol>`;
}
