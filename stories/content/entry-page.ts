/** A content file as its author wants to see it: the card, what the checker says, and what it stands on. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import type { EntryFacts, ProblemFacts, SourceFacts } from '../shared/facts.js';
import '../shared/sheet.css';

type Audience = 'reader' | 'trainer';

export function asReader(facts: EntryFacts): StoryObj {
  return story(facts, 'reader');
}

export function asTrainer(facts: EntryFacts): StoryObj {
  return story(facts, 'trainer');
}

function story(facts: EntryFacts, audience: Audience): StoryObj {
  return {
    render: () => page(facts, audience),
    play: async ({ canvasElement }) => {
      await expect(canvasElement.querySelectorAll('.sheet-problem')).toHaveLength(facts.problems.length);
    },
  };
}

function page({ id, path, card, figure, problems }: EntryFacts, audience: Audience) {
  return html`
    <div class="sheet">
      <header class="sheet-head">
        <p class="sheet-path">${path.slice(0, path.lastIndexOf('/') + 1)}</p>
        <h1>${path.slice(path.lastIndexOf('/') + 1)}</h1>
        <dl class="sheet-facts">
          <div>
            <dt>Checker</dt>
            <dd>${verdict(problems)}</dd>
          </div>
          <div>
            <dt>Figure</dt>
            <dd>${figure ? html`<code>${figure.path}</code>` : 'none'}</dd>
          </div>
          <div>
            <dt>Updated</dt>
            <dd>${card ? card.updated : 'unknown'}</dd>
          </div>
          <div>
            <dt>Shown to</dt>
            <dd>${audience === 'trainer' ? 'trainers' : 'readers'}</dd>
          </div>
        </dl>
      </header>
      ${problems.length > 0 ? problemList(problems) : nothing}
      ${card
        ? html`<exercise-card
              exercise=${id}
              audience=${audience}
              heading-level="2"
              eager
            ></exercise-card>
            ${sourceList(card.sources)}`
        : html`<p class="sheet-empty">The file does not compile, so there is no card of it.</p>`}
    </div>
  `;
}

function verdict(problems: readonly ProblemFacts[]): string {
  const count = (severity: string): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
  ] as const;
  const found = parts.filter(([number]) => number > 0);
  return found.length > 0
    ? found.map(([number, noun]) => `${number} ${noun}${number === 1 ? '' : 's'}`).join(', ')
    : 'no problems';
}

function problemList(problems: readonly ProblemFacts[]) {
  return html`
    <section class="sheet-section" aria-labelledby="problems">
      <h2 id="problems">What the checker says</h2>
      <ul class="sheet-problems">
        ${problems.map(
          ({ place, severity, code, message, mend }) => html`
            <li class="sheet-problem">
              <p><code>${place}</code> ${severity} <code>${code}</code></p>
              <p><strong>${message}</strong> ${mend}</p>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function sourceList(sources: readonly SourceFacts[]) {
  return html`
    <section class="sheet-section" aria-labelledby="sources">
      <h2 id="sources">Sources of this file</h2>
      <ol class="sheet-sources">
        ${sources.map(
          ({ title, publisher, url }) =>
            html`<li><a href=${url}>${title}</a><span class="sheet-quiet">${publisher}</span></li>`,
        )}
      </ol>
    </section>
  `;
}
