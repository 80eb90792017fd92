/**
 * Content that is as trusted as the page's own scripts, such as the pack that is published beside the script tag: whoever can change that
 * file can change the script, too. It is taken as it was written, which costs nothing; `decode.ts` is for all other content.
 */
import { PACK_FORMAT, type CardData } from './card-data.js';
import { ContentFailure } from './content-source.js';

/**
 * The card that `value` says it is. Only its format is looked at.
 * @throws ContentFailure `invalid` when it is of another format.
 */
export function trustCard(value: unknown): CardData {
  const { format } = Object(value) as Partial<CardData>;
  if (format !== PACK_FORMAT) throw new ContentFailure('invalid', `Format ${format}: build it again`);
  return value as CardData;
}
