/**
 * Content that is as trusted as the page's own scripts, such as the pack that is published beside the script tag: whoever can change that
 * file can change the script, too. It is taken as it was written, which costs nothing; `decode-file.ts` is for all other content.
 */
import { PACK_FORMAT } from './card-data.js';
import { ContentFailure } from './content-source.js';

/**
 * What `value` says it is: a card, a picture. Only its format is looked at.
 * @throws ContentFailure `invalid` when it is of another format.
 */
export function trustFile(value: unknown): unknown {
  const { format } = Object(value) as { format?: number };
  if (format !== PACK_FORMAT) throw new ContentFailure('invalid', `Format ${format}: build it again`);
  return value;
}
