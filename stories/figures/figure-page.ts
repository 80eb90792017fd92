/** Everything that the figure of an entry can show: a page of its movement, and one of its faults. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';
import type { EntryFacts, FaultFacts, FigureFacts } from '../shared/facts.js';
import { settle } from '../support/settle.js';
import { scrubber } from './scrubber.js';
import '../shared/sheet.css';
import './figures.css';

const PHASES = [
  ['start', 'Start'],
  ['mid', 'On the way'],
  ['end', 'End'],
] as const;

const VIEWS = [
  ['side', 'From the side'],
  ['three-quarter', 'From the side and the front'],
  ['front', 'From the front'],
  ['back', 'From behind'],
] as const;

const WIDE = { formcue: { width: 'full' } };

export function movement({ id, name, figure }: EntryFacts): StoryObj {
  return {
    parameters: WIDE,
    render: () => (figure ? movementPage(id, name, figure) : html``),
    play: async ({ canvasElement }) => {
      await settle(canvasElement, {});
      await scrubs(canvasElement);
    },
  };
}

export function faults({ id, name, figure }: EntryFacts): StoryObj {
  return {
    parameters: WIDE,
    render: () => (figure ? faultPage(id, name, figure) : html``),
    play: async ({ canvasElement }) => {
      const drawn = figure?.faults.filter(({ notDrawn }) => notDrawn === undefined) ?? [];
      await expect(canvasElement.querySelectorAll('exercise-figure')).toHaveLength(2 * drawn.length);
    },
  };
}

function movementPage(id: string, name: string, figure: FigureFacts) {
  return html`
    <div class="sheet sheet-wide">
      ${head(name, figure)} ${scrubber(id, figure)}
      <section class="sheet-section" aria-labelledby="stills">
        <h2 id="stills">Stills</h2>
        <div class="figure-grid figure-grid-few">
          ${PHASES.map(([phase, caption]) => picture(caption, html`<exercise-figure exercise=${id} phase=${phase}></exercise-figure>`))}
        </div>
      </section>
      <section class="sheet-section" aria-labelledby="views">
        <h2 id="views">Views</h2>
        <div class="figure-grid figure-grid-four">
          ${VIEWS.map(([view, caption]) => picture(caption, html`<exercise-figure exercise=${id} view=${view}></exercise-figure>`))}
        </div>
      </section>
      <section class="sheet-section" aria-labelledby="muscles">
        <h2 id="muscles">Muscles</h2>
        <div class="figure-grid figure-grid-few">
          ${picture('A map of the body', html`<exercise-figure exercise=${id} view="muscles"></exercise-figure>`)}
          ${picture('On the figure', html`<exercise-figure exercise=${id} muscles></exercise-figure>`)}
        </div>
      </section>
      <section class="sheet-section" aria-labelledby="builds">
        <h2 id="builds">Builds</h2>
        <div class="figure-grid figure-grid-few">
          ${picture('Slender', html`<exercise-figure class="slender" exercise=${id}></exercise-figure>`)}
          ${picture('Broad', html`<exercise-figure class="broad" exercise=${id}></exercise-figure>`)}
        </div>
      </section>
    </div>
  `;
}

function faultPage(id: string, name: string, figure: FigureFacts) {
  const drawn = figure.faults.filter(({ notDrawn }) => notDrawn === undefined);
  const others = figure.faults.filter(({ notDrawn }) => notDrawn !== undefined);
  return html`
    <div class="sheet sheet-wide">
      ${head(name, figure)}
      ${drawn.map(
        (fault) => html`
          <section class="sheet-section" aria-labelledby=${fault.id}>
            <h2 id=${fault.id}>${fault.name}</h2>
            <div class="fault">
              ${picture('Correct', html`<exercise-figure exercise=${id} fault=${fault.id} correct></exercise-figure>`)}
              ${picture('Fault', html`<exercise-figure exercise=${id} fault=${fault.id}></exercise-figure>`)}
              ${threeWords(fault)}
            </div>
          </section>
        `,
      )}
      ${
        others.length > 0
          ? html`
              <section class="sheet-section" aria-labelledby="not-drawn">
                <h2 id="not-drawn">Not drawn</h2>
                ${others.map(
                  (fault) => html`
                    <section class="not-drawn" aria-labelledby=${fault.id}>
                      <h3 id=${fault.id}>${fault.name}</h3>
                      <p class="sheet-quiet">${fault.notDrawn}</p>
                      ${threeWords(fault)}
                    </section>
                  `,
                )}
              </section>
            `
          : nothing
      }
      ${figure.faults.length === 0 ? html`<p class="sheet-empty">The entry has no faults.</p>` : nothing}
    </div>
  `;
}

function head(name: string, { path }: FigureFacts) {
  return html`
    <header class="sheet-head">
      <p class="sheet-path">${path}</p>
      <h1>${name}</h1>
    </header>
  `;
}

export function picture(caption: unknown, figure: unknown) {
  return html`<figure class="picture">
    ${figure}
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function threeWords({ sign, cause, fix }: FaultFacts) {
  return html`
    <dl class="three-words">
      <dt class="wrong">You see</dt>
      <dd>${sign}</dd>
      <dt>Because</dt>
      <dd>${cause}</dd>
      <dt class="right">Do this</dt>
      <dd>${fix}</dd>
    </dl>
  `;
}

/** Another position of the slider is another picture, and says where it is. */
async function scrubs(page: HTMLElement): Promise<void> {
  const range = page.querySelector<HTMLInputElement>('.scrubber input[type="range"]');
  const figure = page.querySelector('.scrubber exercise-figure');
  if (!range || !figure) throw new Error('The page has no scrubber.');
  const drawing = (): string =>
    [...(figure.shadowRoot?.querySelectorAll('[part="picture"] path') ?? [])]
      .map((path) => path.getAttribute('d'))
      .join();
  const before = drawing();
  await fireEvent.input(range, { target: { value: String(Number(range.max) / 3) } });
  await waitFor(() => expect(drawing()).not.toBe(before), { timeout: 10_000 });
  await expect(range.getAttribute('aria-valuetext')).toContain(`${range.valueAsNumber.toFixed(1)} s`);
}
