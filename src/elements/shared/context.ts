/**
 * How content reaches a card: from the nearest library around it, else from the default library of the page.
 */
import { createContext } from '@lit/context';
import type { ContentSource } from '../../pack/content-source.js';

/** Undefined: there is a library, and it has no content yet. The key is shared by every copy of Formcue in a page. */
export const contentContext = createContext<ContentSource | undefined>(Symbol.for('formcue.content'));

/** The library that stands for cards with no `<content-library>` around them. */
export let defaultLibrary: ContentSource | undefined;

/** Sets the default library. The script tag does so with the pack beside it; cards that look for content later see it. */
export function setDefaultLibrary(source: ContentSource | undefined): void {
  defaultLibrary = source;
}
