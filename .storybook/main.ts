import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url))
  .replaceAll('\\', '/')
  .replace(/\/$/, '');

/**
 * Keeps modules that are imported for what they do: style sheets, and those that define the elements. The package says which of its built
 * files are such; of its sources it says nothing, and a bundler would leave them out.
 */
const keepEffects: Plugin = {
  name: 'formcue-keep-effects',
  transform: {
    filter: {
      id: ['src/define', 'stories', '.storybook', 'dist/themes'].map((folder) => `${root}/${folder}/**`),
    },
    handler: () => ({ moduleSideEffects: true }),
  },
};

const FONTS = '../node_modules/@fontsource/source-sans-3/files';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: [
    './static',
    // The compiled content of the project, as a publisher serves it.
    { from: '../dist/cdn/content', to: '/content' },
    // The font of Storybook's own window.
    ...[400, 700].map((weight) => ({
      from: `${FONTS}/source-sans-3-latin-${weight}-normal.woff2`,
      to: `/fonts/${weight}.woff2`,
    })),
  ],
  docs: { defaultName: 'Overview' },
  // Storybook's own list of first steps: it asks whoever looks at the elements to publish them.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [keepEffects],
      // Storybook's own parts are large; a reader of the stories waits for none of ours.
      build: {
        chunkSizeWarningLimit: 1500,
        // From here on a browser knows light-dark(), which follows an element's own scheme as no translation of it does.
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      },
    }),
};

export default config;
