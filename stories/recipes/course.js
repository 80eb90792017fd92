/**
 * What a course makes of the events of cards and figures: it marks what was played, says how far the reader has come, and leads to the
 * place in the lesson when a card names a movement that has one.
 * @param {HTMLElement} page
 * @returns {() => void} stops listening
 */
export function followLesson(page) {
  const figures = page.querySelectorAll('exercise-figure');
  const progress = page.querySelector('.progress');
  const played = new Set();
  const end = new AbortController();

  /** @param {Event} event */
  const onPlay = ({ target }) => {
    const id = /** @type {Element} */ (target).getAttribute('exercise');
    page.querySelector(`nav a[href="#${id}"]`)?.setAttribute('data-played', '');
    played.add(id);
    if (progress) progress.textContent = `${played.size} of ${figures.length} movements played`;
  };
  // It does not bubble: each figure is listened to.
  for (const figure of figures) figure.addEventListener('figure-play', onPlay, end);

  page.addEventListener(
    'exercise-request',
    (event) => {
      const place = page.querySelector(`[id="${event.exercise}"]`);
      // Without a place of its own, the card shows it.
      if (!place) return;
      event.preventDefault();
      place.scrollIntoView();
      if (progress) progress.textContent = `Gone to: ${place.querySelector('h2')?.textContent}`;
    },
    end,
  );
  return () => end.abort();
}
