/** All movements, and all faults, side by side: to see what stands out. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { EntryFacts } from '../shared/facts.js';
import { picture } from './figure-page.js';
import '../shared/sheet.css';
import './figures.css';

export function allMovements(entries: readonly EntryFacts[]): StoryObj {
  const drawn = entries.filter(({ figure }) => figure);
  return {
    parameters: { formcue: { width: 'full' } },
    render: () => html`
      <div class="sheet sheet-wide">
        <header class="sheet-head">
          <h1>All movements</h1>
          <p>${drawn.length} figures, each at the end of its movement. Press play to see one move.</p>
        </header>
        <div class="figure-grid">
          ${drawn.map(({ id, name }) =>
            picture(name, html`<exercise-figure exercise=${id}></exercise-figure>`),
          )}
        </div>
      </div>
    `,
    play: ({ canvasElement }) =>
      expect(canvasElement.querySelectorAll('exercise-figure')).toHaveLength(drawn.length),
  };
}

export function allFaults(entries: readonly EntryFacts[]): StoryObj {
  const faults = entries.flatMap(({ id, name, figure }) =>
    (figure?.faults ?? [])
      .filter(({ notDrawn }) => notDrawn === undefined)
      .map((fault) => ({ id, name, fault })),
  );
  return {
    parameters: { formcue: { width: 'full' } },
    render: () => html`
      <div class="sheet sheet-wide">
        <header class="sheet-head">
          <h1>All faults</h1>
          <p>
            ${faults.length} faults that can be seen in a picture. Red is what happens, green where it should
            be.
          </p>
        </header>
        <div class="figure-grid">
          ${faults.map(({ id, name, fault }) =>
            picture(
              html`${fault.name} <span class="sheet-quiet">${name}</span>`,
              html`<exercise-figure exercise=${id} fault=${fault.id}></exercise-figure>`,
            ),
          )}
        </div>
      </div>
    `,
    play: ({ canvasElement }) =>
      expect(canvasElement.querySelectorAll('exercise-figure')).toHaveLength(faults.length),
  };
}
