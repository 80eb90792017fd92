/** When a page of cards and figures can be photographed: for stills of stories, and for the pictures of the documentation. */

/** After so many pictures that are not alike something moves that should not. */
const MOST_TRIES = 20;

/** Whether cards have all their figures, figures their pictures and letters their font; wakes figures that sleep. Runs in the page. */
export function isComplete() {
  /** @param {ParentNode} root @returns {Element[]} */
  const deep = (root) =>
    [...root.querySelectorAll('exercise-card, exercise-figure')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const elements = deep(document);
  // What stands by itself is as its story wants it; in a card, nothing is left asleep.
  const figures = elements.filter(
    (element) => element.getRootNode() instanceof ShadowRoot && element.checkVisibility(),
  );
  const waiting = figures.filter((figure) => !figure.matches(':state(ready), :state(failed)'));
  for (const figure of waiting) {
    // Before its script has come, it can do nothing.
    if (figure.matches(':defined:not(:state(loading))'))
      void (/** @type {{ load(): unknown }} */ (/** @type {unknown} */ (figure)).load());
  }
  const areDressed = elements
    .filter(({ localName }) => localName === 'exercise-card')
    .every(({ shadowRoot }) => {
      const lead = shadowRoot?.querySelector('.lead');
      const tiles = [...(shadowRoot?.querySelectorAll('.drawn > summary') ?? [])];
      return (
        tiles.every((tile) => tile.querySelector('exercise-figure')) &&
        (!lead?.checkVisibility() || lead.nextElementSibling !== null)
      );
    });
  // The lines of a fault come with the controls.
  const haveControls = elements
    .filter((element) => element.matches('exercise-figure:state(ready)'))
    .every(({ shadowRoot }) => shadowRoot?.querySelector('[part=controls]'));
  return document.fonts.status === 'loaded' && waiting.length === 0 && areDressed && haveControls;
}

/**
 * Resolves when the browser has done what elements leave for when it is idle. Runs in the page.
 * @returns {Promise<void>}
 */
export function untilIdle() {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 3000 }));
}

/**
 * The page as a picture, once two in a row are alike.
 * @param {() => Promise<Buffer>} photograph
 * @throws {Error} if it does not come to rest
 */
export async function atRest(photograph) {
  let before = await photograph();
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    const after = await photograph();
    if (after.equals(before)) return after;
    before = after;
  }
  throw new Error(`It was still moving after ${MOST_TRIES} pictures.`);
}
