/** The look of Storybook around the stories: Formcue's own, quiet and warm, light and dark. */
import { create } from 'storybook/theming/create';

const shared = {
  brandTitle: 'Formcue',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: '"Source Sans 3", system-ui, sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  appBorderRadius: 8,
  inputBorderRadius: 6,
} as const;

export const light = create({
  ...shared,
  base: 'light',
  colorPrimary: '#1c5f73',
  colorSecondary: '#1c6c80',
  appBg: '#f3f1e9',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appHoverBg: '#e8e5d9',
  appBorderColor: '#e2dfd4',
  textColor: '#23262b',
  textMutedColor: '#5d636b',
  textInverseColor: '#ffffff',
  barBg: '#fbfaf5',
  barTextColor: '#5d636b',
  barHoverColor: '#1c5f73',
  barSelectedColor: '#1c5f73',
  inputBg: '#ffffff',
  inputBorder: '#cfcbbd',
  inputTextColor: '#23262b',
});

export const dark = create({
  ...shared,
  base: 'dark',
  colorPrimary: '#86c6d8',
  colorSecondary: '#3f8ea3',
  appBg: '#141517',
  appContentBg: '#191a1c',
  appPreviewBg: '#191a1c',
  appHoverBg: '#26282b',
  appBorderColor: '#35373a',
  textColor: '#e6e3da',
  textMutedColor: '#a3a49e',
  textInverseColor: '#191a1c',
  barBg: '#191a1c',
  barTextColor: '#a3a49e',
  barHoverColor: '#86c6d8',
  barSelectedColor: '#86c6d8',
  inputBg: '#222427',
  inputBorder: '#45484c',
  inputTextColor: '#e6e3da',
});
