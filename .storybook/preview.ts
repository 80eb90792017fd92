/** What holds for every story: its stage, its controls, and what its test looks at. */
// Before the elements, which ask for the reader's preferences when they are loaded.
import '../stories/support/motion.js';
import type { Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import { argTypesOf, defaultArgs, READ_ONLY } from '../stories/support/arg-types.js';
import { judge, watch, type Watch } from '../stories/support/complaints.js';
import { globalTypes, initialGlobals } from '../stories/support/globals.js';
import { declarationOf } from '../stories/support/manifest.js';
import { loadFonts } from '../stories/support/fonts.js';
import { factsOf } from '../stories/support/parameters.js';
import { renderElement } from '../stories/support/render.js';
import { settle } from '../stories/support/settle.js';
import { logEvents, stage } from '../stories/support/stage.js';
import '../src/define/all.js';
import { FormcueDocs } from './docs-container.js';

// The themes are built; before the first build there are none.
import.meta.glob(['../dist/themes/*.css', '!../dist/themes/all.css'], { eager: true });

let watching: Watch | undefined;
/** Whether somebody has tried other arguments since the story was opened. What comes of that is theirs to see, and fails no test. */
let isTried = false;

/** Whether a story is shown as it is written. */
function isAsWritten(
  args: Readonly<Record<string, unknown>>,
  written: Readonly<Record<string, unknown>>,
): boolean {
  const names = new Set([...Object.keys(args), ...Object.keys(written)]);
  return [...names].every((name) => Object.is(args[name], written[name]));
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [stage],
  argsEnhancers: [
    ({ component, initialArgs }) => {
      const defaults = typeof component === 'string' ? defaultArgs(declarationOf(component)) : {};
      return Object.fromEntries(Object.entries(defaults).filter(([name]) => !(name in initialArgs)));
    },
  ],
  render: (args, { component, componentId }) => {
    if (typeof component !== 'string') throw new Error(`The stories "${componentId}" name no component.`);
    return renderElement(component, args);
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none', exclude: READ_ONLY },
    docs: {
      container: FormcueDocs,
      extractArgTypes: (tag: string) => argTypesOf(declarationOf(tag)),
      extractComponentDescription: (tag: string) => declarationOf(tag).description ?? '',
      source: { excludeDecorators: true },
      toc: { headingSelector: 'h2, h3' },
    },
    options: {
      storySort: {
        order: [
          'Guides',
          ['Welcome', 'Publishers', 'Authors', 'Designers', 'Developers', 'Course sites', 'Contributing'],
          'Foundations',
          'Elements',
          'Recipes',
          'Figures',
          'Content',
        ],
      },
    },
  },
  // A card takes the height of its fallback: which letters that is set in must not be left to chance.
  loaders: [loadFonts],
  beforeAll: () => {
    logEvents();
    // What is wrong in a sentence. The whole page, which is printed otherwise, has no shadow roots and so not what matters.
    configure({
      // On a busy machine, the engine of the figures takes its time.
      asyncUtilTimeout: 10_000,
      getElementError: (message) => new Error(message ?? 'Not found.'),
    });
  },
  // A page of docs shows many stories at once, and answers for none.
  beforeEach: ({ viewMode, args, initialArgs }) => {
    if (viewMode === 'docs') return undefined;
    isTried ||= !isAsWritten(args, initialArgs);
    // It is shown again for each change in the toolbar.
    watching?.stop();
    const started = watch();
    watching = started;
    return () => {
      started.stop();
      isTried = false;
    };
  },
  afterEach: async ({ viewMode, canvasElement, parameters }) => {
    // To wait for what may never come would keep the next change waiting, too.
    if (viewMode === 'docs' || isTried) return;
    const facts = factsOf(parameters);
    await settle(canvasElement, facts);
    // A rejection that nobody handles is told with the next task.
    await new Promise((told) => requestAnimationFrame(() => setTimeout(told)));
    const wrong = judge(watching?.complaints ?? [], facts.complaints ?? []);
    if (wrong.length > 0) throw new Error(`The story complains:\n${wrong.join('\n')}`);
  },
};

export default preview;
