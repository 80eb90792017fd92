/**
 * Lets the toolbar ask for less motion. A page cannot change what the device prefers, so this page answers the question in its place: it
 * wraps `matchMedia`, in the iframe of the stories alone and for this one query. Style sheets do not see it; Formcue's own ask no such
 * question, its scripts do. It must come before the elements, which ask once, when they are loaded.
 */
const QUERY = '(prefers-reduced-motion: reduce)';

const device = matchMedia(QUERY);
let isAskedFor = false;

/** The device's own list of changes, with an answer that the toolbar can overrule. */
class PreferredMotion extends EventTarget implements MediaQueryList {
  readonly media = QUERY;
  onchange: MediaQueryList['onchange'] = null;

  get matches(): boolean {
    return isAskedFor || device.matches;
  }

  // The two old names for the same, which no code of ours uses and the interface still has.
  addListener(listener: MediaQueryList['onchange']): void {
    this.addEventListener('change', listener as EventListener | null);
  }

  removeListener(listener: MediaQueryList['onchange']): void {
    this.removeEventListener('change', listener as EventListener | null);
  }

  tell(): void {
    const event = new MediaQueryListEvent('change', { media: QUERY, matches: this.matches });
    this.dispatchEvent(event);
    this.onchange?.(event);
  }
}

const preferred = new PreferredMotion();
device.addEventListener('change', () => preferred.tell());

const ask = window.matchMedia.bind(window);
window.matchMedia = (query) => (query === QUERY ? preferred : ask(query));

/** Asks for less motion, or leaves it to the device. */
export function askForLessMotion(isLess: boolean): void {
  if (isLess === isAskedFor) return;
  isAskedFor = isLess;
  preferred.tell();
}
