import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // The compiled content of the project, as a publisher serves it.
  staticDirs: [{ from: '../dist/cdn/content', to: '/content' }],
  docs: { defaultName: 'Overview' },
  // Its own parts are large; a reader of the stories waits for none of ours.
  viteFinal: (config) => mergeConfig(config, { build: { chunkSizeWarningLimit: 1500 } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
