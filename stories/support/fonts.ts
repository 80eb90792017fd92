/** The letters of stories. */

/** Those that the style sheets of stories name. */
const FONTS = ['Source Serif 4', 'Source Sans 3'].flatMap((family) =>
  [400, 600, 700].map((weight) => `${weight} 1rem '${family}'`),
);

/** Resolves when a story can be set in its own letters. Where they do not come, it is set in others, as any page. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
}
