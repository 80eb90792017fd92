/** The pages of the documentation, and how each is called in Storybook. */
export const TITLES: Readonly<Record<string, string>> = {
  'README.md': 'Guides/Welcome',
  'docs/publishers.md': 'Guides/Publishers',
  'docs/authors.md': 'Guides/Authors',
  'docs/designers.md': 'Guides/Designers',
  'docs/developers.md': 'Guides/Developers',
  'docs/course-sites.md': 'Guides/Course sites',
  'CONTRIBUTING.md': 'Guides/Contributing',
  'docs/content-format.md': 'Guides/Reference/Content format',
  'docs/editor-support.md': 'Guides/Reference/Editor support',
  'docs/elements.md': 'Guides/Reference/Elements',
  'docs/figures.md': 'Guides/Reference/Figures',
  'docs/layout-shift.md': 'Guides/Reference/Layout shift',
  'docs/performance.md': 'Guides/Reference/Performance',
  'docs/problems.md': 'Guides/Reference/Problems',
  'docs/tokens.md': 'Guides/Reference/Tokens',
};
