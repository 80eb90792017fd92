/** Every tag of the library, and how a test puts one into a page that works. */
import type { BaseElement } from '../../src/elements/shared/base-element.js';
import type { ContentLibrary } from '../../src/elements/content-library/content-library.js';
import { birdDog } from '../elements/fixtures/cards.js';
import { showControls } from '../elements/fixtures/figures.js';
import { answerRequests, next, place, Shelf, showCard } from '../elements/fixtures/page.js';

export interface TagUnderTest {
  readonly tag: string;
  /** A working one in the page. */
  readonly show: (attributes?: string) => Promise<BaseElement>;
  /** Values for its properties, other than the usual ones. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export const TAGS: readonly TagUnderTest[] = [
  {
    tag: 'exercise-card',
    show: (attributes = '') => showCard(`eager ${attributes}`, '<p>Fallback</p>'),
    properties: {
      exercise: 'glute-bridge',
      view: 'faults',
      audience: 'trainer',
      side: 'left',
      headingLevel: 2,
      eager: false,
    },
  },
  {
    tag: 'exercise-figure',
    show: (attributes = '') => showControls(attributes, '<p>Fallback</p>'),
    properties: {
      exercise: 'glute-bridge',
      fault: 'low-back-sags',
      phase: 'start',
      side: 'left',
      decorative: true,
    },
  },
  {
    tag: 'content-library',
    async show(attributes = '') {
      answerRequests(async (url) => {
        return new Response(
          JSON.stringify({ ...birdDog, name: url.includes('/other/') ? 'Other' : 'Bird dog' }),
        );
      });
      const stage = place(
        `<content-library src="/pack/" ${attributes}><p>Words</p><exercise-card exercise="bird-dog" eager></exercise-card></content-library>`,
      );
      const library = stage.querySelector('content-library') as ContentLibrary;
      await next(library.querySelector('exercise-card') as Element, 'content-ready');
      return library;
    },
    properties: {
      source: new Shelf([{ ...birdDog, name: 'Other' }]),
      src: '/other/',
      links: '/exercises/{id}/',
    },
  },
];
