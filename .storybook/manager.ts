/** Storybook's own window: the look of the device's colour scheme. */
import { addons } from 'storybook/manager-api';
import { dark, light } from './theme.js';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

function follow(): void {
  addons.setConfig({ theme: prefersDark.matches ? dark : light, sidebar: { showRoots: true } });
}

prefersDark.addEventListener('change', follow);
follow();
