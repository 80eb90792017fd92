/**
 * The colours of a figure that nobody chose: each exercise has a person of its own, always the same one.
 *
 * Every colour of a body stands out by 3:1 or more from white, and the one after it from #14181f.
 */

/** Skin and hair, then top and leggings: for a light page, for a dark one. */
const PEOPLE = [
  'bf8763d9a8884a353082614f',
  '8f5f42b98763292424776b66',
  '6b4530a477592222226f6763',
  'b87d5ad6a17d75462eaa7350',
];
const CLOTHES = [
  '2f7f8f46a3b436445c8093b8',
  'b8471fe0784d2b30388d98a7',
  '6a4fb39a85d93440568a97b5',
  '2f7d4f57a8783b3f4a8f96a6',
  'b0395fd9708f33405c7f92bb',
];

const NAMES = ['skin', 'hair', 'top', 'legs'];

/** Custom properties by name, such as `--skin`. */
export function paletteOf(id: string): readonly (readonly [name: string, colour: string])[] {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  const colours = pick(PEOPLE, hash) + pick(CLOTHES, hash >>> 8);
  return NAMES.map((name, index) => [
    `--${name}`,
    `light-dark(#${colours.slice(index * 12, index * 12 + 6)}, #${colours.slice(index * 12 + 6, index * 12 + 12)})`,
  ]);
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}
