/**
 * An id made from a heading.
 */
import { ID_MAX_LENGTH } from '../../model/ids.js';

/** Letters that are one with their mark, so that taking accents away does not reach them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
};

const ASCII = /^[ -~]*$/;

/** `The low back sags` gives `low-back-sags`. Empty if there is no Latin letter and no digit in `heading`. */
export function slug(heading: string): string {
  const words = heading.toLowerCase();
  const id = (ASCII.test(words) ? words : withoutAccents(words))
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^the-/, '');
  return id.slice(0, ID_MAX_LENGTH).replace(/-$/, '');
}

function withoutAccents(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþ]/g, (letter) => LETTERS[letter] ?? letter);
}
