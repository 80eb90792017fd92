/** The toolbar: what a designer changes for all stories at once, and what it is at first. */
import type { Preview } from '@storybook/web-components-vite';

/** The toolbar's settings, by name. A story sets its own with `globals`, and the toolbar shows that it does. */
export interface StageGlobals {
  readonly theme: 'page' | 'paper' | 'night' | 'clinic' | 'play';
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly language: 'en' | 'de' | 'ar';
  readonly motion: 'full' | 'reduced';
  readonly build: 'own' | 'slender' | 'broad';
}

export const initialGlobals: StageGlobals = {
  theme: 'page',
  // As Storybook's own window is.
  scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  direction: 'ltr',
  language: 'en',
  motion: 'full',
  build: 'own',
};

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Icon = NonNullable<NonNullable<GlobalTypes[string]['toolbar']>['icon']>;
type Item = readonly [value: string, title: string];

function menu(title: string, description: string, icon: Icon, items: readonly Item[]): GlobalTypes[string] {
  return {
    name: title,
    description,
    toolbar: {
      title,
      icon,
      items: items.map(([value, words]) => ({ value, title: words })),
    },
  };
}

export const globalTypes: GlobalTypes = {
  theme: menu('Theme', 'The theme of the elements', 'paintbrush', [
    ['page', 'Page’s own look'],
    ['paper', 'Paper'],
    ['night', 'Night'],
    ['clinic', 'Clinic'],
    ['play', 'Play'],
  ]),
  scheme: menu('Scheme', 'The colour scheme of the page', 'contrast', [
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]),
  direction: menu('Direction', 'The direction of the text', 'transfer', [
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  language: menu('Language', 'The language that the page declares; the words are English yet', 'globe', [
    ['en', 'English'],
    ['de', 'German'],
    ['ar', 'Arabic'],
  ]),
  motion: menu('Motion', 'What the reader asks for: full motion is what the device says', 'play', [
    ['full', 'Full motion'],
    ['reduced', 'Less motion'],
  ]),
  build: menu('Build', 'The build of the drawn person', 'user', [
    ['own', 'Own build'],
    ['slender', 'Slender build'],
    ['broad', 'Broad build'],
  ]),
};
