/** Every tag of the library, and how a test puts one into a page that works. */
import type { ReactiveElement } from 'lit';
import type { ContentLibrary } from '../../src/elements/content-library/content-library.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import { birdDog } from '../elements/fixtures/cards.js';
import { next, place, Shelf, showCard } from '../elements/fixtures/page.js';

export interface TagUnderTest {
  readonly tag: string;
  /** A working one in the page. */
  show(attributes?: string): Promise<ReactiveElement>;
  /** Values for its properties, other than the usual ones. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export const TAGS: readonly TagUnderTest[] = [
  {
    tag: 'exercise-card',
    show: (attributes) => showCard(attributes, '<p>Fallback</p>'),
    properties: {
      exercise: 'glute-bridge',
      view: 'faults',
      audience: 'trainer',
      side: 'left',
      headingLevel: 2,
      eager: true,
    },
  },
  {
    tag: 'content-library',
    async show(attributes = '') {
      setDefaultLibrary(undefined);
      const stage = place(
        `<content-library ${attributes}><p>Words</p><exercise-card exercise="bird-dog" eager></exercise-card></content-library>`,
      );
      const library = stage.querySelector('content-library') as ContentLibrary;
      library.source = new Shelf();
      await next(library.querySelector('exercise-card') as Element, 'content-ready');
      return library;
    },
    properties: {
      source: new Shelf([{ ...birdDog, name: 'Other' }]),
      links: '/exercises/{id}/',
    },
  },
];
