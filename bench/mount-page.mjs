/** The part of the mounting benchmark that runs in the page. `bench/mount.mjs` drives it. */

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} json Its compiled file.
 * @property {string} text What a page has inside the tag.
 *
 * @typedef {object} Rendered The same entries as plain markup, in the same order, and the style sheet for it.
 * @property {string} css
 * @property {string[]} html
 *
 * @typedef {'nothing' | 'innerHTML' | 'text' | 'formcue'} Adapter
 * @typedef {import('../src/elements/exercise-card/exercise-card.js').ExerciseCard} ExerciseCard
 * @typedef {{ register: (content: string) => void }} CardScript
 */

/** Loaded beforehand, as are the entries: neither script nor network is measured. */
const CARD_SCRIPT = '/dist/cdn/exercise-card.js';
/** @type {CardScript} */
const { register } = await import(CARD_SCRIPT);

/**
 * Answers the cards' requests from memory.
 * @param {readonly Entry[]} entries
 */
function keepInMemory(entries) {
  const byFile = new Map(entries.map(({ id, json }) => [`${id}.json`, json]));
  globalThis.fetch = (url) => {
    const json = byFile.get(String(url).split('/').at(-1) ?? '');
    return Promise.resolve(new Response(json ?? null, { status: json ? 200 : 404 }));
  };
}

/**
 * The whole markup of each card with every part open, as a page without Formcue would have it.
 * @param {readonly Entry[]} entries
 * @returns {Promise<Rendered>}
 */
export async function renderAll(entries) {
  keepInMemory(entries);
  register('memory/');
  const html = [];
  let css = '';
  for (const { id } of entries) {
    const card = /** @type {ExerciseCard} */ (document.createElement('exercise-card'));
    card.exercise = id;
    document.body.append(card);
    await card.load();
    await card.updateComplete;
    if (!card.shadowRoot || !card.matches(':state(ready)')) throw new Error(`${id} was not rendered.`);
    card.shadowRoot.querySelectorAll('details').forEach((part) => (part.open = true));
    // Lit's marks are comments; a page would not write them.
    html.push(card.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, ''));
    css = card.shadowRoot.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n');
    card.remove();
  }
  return { html, css: css.replace(/:host\(([^)]*)\)/g, '.plain$1').replaceAll(':host', '.plain') };
}

/**
 * Puts into the page what is there before anything is measured; what is returned mounts the rest, and resolves when all of it that is
 * near the viewport has been drawn.
 * @param {Adapter} adapter
 * @param {number} count
 * @param {readonly Entry[]} entries
 * @param {Rendered} rendered
 * @returns {Promise<() => Promise<void>>}
 */
export async function prepare(adapter, count, entries, { html, css }) {
  keepInMemory(entries);
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
  const main = document.body.appendChild(document.createElement('main'));
  const containers = Array.from({ length: count }, () => main.appendChild(document.createElement('div')));
  const texts = entries.map(({ id, text }) => `<exercise-card exercise="${id}">${text}</exercise-card>`);
  /** @param {readonly string[]} parts */
  const write = (parts) =>
    containers.forEach((container, index) => {
      container.innerHTML = parts[index % parts.length] ?? '';
    });

  if (adapter === 'formcue') write(texts);
  if (adapter === 'innerHTML') containers.forEach((container) => container.classList.add('plain'));
  await frames(2);
  return async () => {
    if (adapter === 'innerHTML') write(html);
    if (adapter === 'text') write(texts);
    if (adapter === 'formcue') {
      register('memory/');
      await firstReady();
    }
    // A second card may be near the viewport; its turn comes in the next frames.
    await frames(8);
  };
}

/** The first card of the page shows its content. */
function firstReady() {
  const card = document.querySelector('exercise-card');
  return new Promise((ready) => card?.addEventListener('content-ready', ready));
}

/** @param {number} count frames that were drawn */
async function frames(count) {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
}
