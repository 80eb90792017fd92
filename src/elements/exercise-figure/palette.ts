/**
 * The colours of a figure that nobody chose: each exercise has a person of its own, always the same one.
 *
 * Every colour of a body stands out by 3:1 or more from white; on a dark page it is lighter, and stands out as much from #14181f.
 */

/** Skin and hair, then top and leggings. */
const PEOPLE = ['bf87634a3530', '8f5f42292424', '6b4530222222', 'b87d5a75462e'];
const CLOTHES = ['2f7f8f36445c', 'b8471f2b3038', '6a4fb3405685', '2f7d4f3b3f4a', 'b0395f33405c'];

const NAMES = ['skin', 'hair', 'top', 'legs'];

/** Custom properties by name, such as `--skin`; the page's own, such as `--fc-skin`, come first. */
export function paletteOf(id: string): readonly (readonly [name: string, colour: string])[] {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  const colours = `${PEOPLE[hash % 4]}${CLOTHES[hash % 5]}`;
  return NAMES.map((name, index) => {
    const colour = `#${colours.slice(index * 6, index * 6 + 6)}`;
    return [
      `--${name}`,
      `var(--fc-${name}, light-dark(${colour}, color-mix(in srgb, ${colour} 65%, #fed)))`,
    ];
  });
}
