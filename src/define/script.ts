/**
 * The one script tag. It finds Formcue's tags in the page, loads a file for each kind that is there, and watches for those that come
 * later. Built as a classic script: a module in an article makes some browsers ignore an import map that the host page writes below it,
 * so nothing is imported before the page is parsed.
 */

/** What a tag's file exports. */
interface Chunk {
  /** Registers the tag. `content` is the address of the pack for cards with no library around them. */
  readonly register: (content: string) => void;
}

/** Set on the document by the first copy of the script; later ones do nothing. */
const MARK: unique symbol = Symbol.for('formcue.script');
const page: Document & { [MARK]?: boolean } = document;

/** Known only while the script runs for the first time. */
const script = document.currentScript as HTMLScriptElement | null;

if (!script?.src) {
  console.error('Formcue: formcue.js must be loaded by <script async src="…">.');
} else if (!page[MARK]) {
  page[MARK] = true;
  const { content } = script.dataset;
  start(script.src, content ? new URL(content, document.baseURI) : new URL('content/', script.src));
}

function start(base: string, content: URL): void {
  // Libraries first, so that cards find them.
  const missing = new Set(['content-library', 'exercise-card', 'exercise-figure']);
  const observer = new MutationObserver(look);
  let registered: Promise<void> | undefined;

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch);
  else watch();

  function watch(): void {
    observer.observe(document, { childList: true, subtree: true });
    look();
  }

  function look(): void {
    for (const tag of missing) {
      if (!document.querySelector(tag)) continue;
      missing.delete(tag);
      if (!customElements.get(tag)) load(tag);
    }
    if (!missing.size) observer.disconnect();
  }

  function load(tag: string): void {
    const chunk = import(new URL(`${tag}.js`, base).href) as Promise<Chunk>;
    registered = Promise.all([chunk, registered]).then(
      ([{ register }]) => register(content.href),
      (cause: unknown) => console.error(`Formcue: <${tag}> could not be loaded; its text stays.`, cause),
    );
  }
}
