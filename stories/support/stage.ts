/**
 * What every story stands in: the column of a publisher's article, in the theme, direction and language of the toolbar, with a library of
 * the project's content around it.
 */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { styleMap } from 'lit/directives/style-map.js';
import { action } from 'storybook/actions';
import type { StageGlobals } from './globals.js';
import { declarations } from './manifest.js';
import { askForLessMotion } from './motion.js';
import { factsOf } from './parameters.js';
import './stage.css';

/** Where the compiled content is. A static Storybook may stand in any folder; the test runner's own page is not beside it. */
export const CONTENT = import.meta.env.VITEST ? '/content/' : './content/';

const WIDTHS = { article: '760px', full: 'none' } as const;

export const stage: Decorator = (story, { globals, storyGlobals, parameters, viewMode }) => {
  const { theme, scheme, direction, language, build, motion } = globals as StageGlobals;
  const hasOwnMotion = 'motion' in storyGlobals;
  const { width = 'article', library = true } = factsOf(parameters);
  const isDocs = viewMode === 'docs';
  setDocument(isDocs ? undefined : { scheme, direction, language });
  // One page has one answer: in docs it is the toolbar's, and a story with another one is only linked.
  if (!isDocs || !hasOwnMotion) askForLessMotion(motion === 'reduced');
  const column = {
    'max-inline-size': typeof width === 'number' ? `${width}px` : WIDTHS[width],
    '--fc-figure-build': build === 'own' ? undefined : build,
  };
  const content = story();
  // The build is asked for when a picture is drawn.
  return html`<div
    class="stage ${isDocs ? 'docs' : 'alone'}"
    dir=${direction}
    lang=${language}
    style=${styleMap({ 'color-scheme': scheme })}
  >
    <div class="page" data-fc-theme=${theme}>
      <div class="column" style=${styleMap(column)}>
        ${keyed(build, library ? html`<content-library src=${CONTENT}>${content}</content-library>` : content)}
      </div>
    </div>
  </div>`;
};

/** What the page around the stage says about itself; nothing in docs, where it is Storybook's own. */
function setDocument(page: Pick<StageGlobals, 'scheme' | 'direction' | 'language'> | undefined): void {
  const root = document.documentElement;
  root.style.colorScheme = page?.scheme ?? '';
  root.dir = page?.direction ?? '';
  root.lang = page?.language ?? 'en';
}

const eventNames = [...new Set(declarations.flatMap(({ events = [] }) => events.map(({ name }) => name)))];
let isLogging = false;

/** Shows the elements' events among the actions. Most of them do not bubble; the page sees them on their way down. */
export function logEvents(): void {
  if (isLogging) return;
  isLogging = true;
  for (const name of eventNames) {
    const log = action(name);
    document.addEventListener(
      name,
      (event) => {
        const { localName, id } = event.target as Element;
        log({ from: id ? `${localName}#${id}` : localName, ...detailsOf(event) });
      },
      { capture: true },
    );
  }
}

/** What an event of ours holds beside what every event has. */
function detailsOf(event: Event): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
}
