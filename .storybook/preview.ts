/** What every story stands in: a page with a library of the project's content around it. */
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define/all.js';

setCustomElementsManifest(manifest);

/** Where the compiled content is. A static Storybook may stand in any folder; the test runner's own page is not beside it. */
const CONTENT = import.meta.env.VITEST ? '/content/' : './content/';

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [(story) => html`<content-library src=${CONTENT}>${story()}</content-library>`],
  parameters: { a11y: { test: 'error' } },
};

export default preview;
