/**
 * The place that an element had in the page before it showed its content, and how to take exactly that place. It knows boxes and
 * margins, and asks for parts to be folded; what is in them, it does not know.
 */
import { chooseOpen, type FoldablePart } from './fold.js';

/** Parts that can be folded by their reader, and those that a small place leaves out. */
const PARTS = '.part, .cut';

/** Up to this height, in CSS pixels, a place is an empty tag or a lone line: such a card takes the height it likes. */
const SLIGHT = 48;

/** Larger than any margin, so that it wins where margins collapse. */
const PROBE = 9999;

/** How often the folding is corrected at most, and by how many pixels at least. */
const MOST_ROUNDS = 12;
const LEAST_STEP = 8;

export interface Place {
  /** The height of the content box, in CSS pixels. */
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** What stands below in the page, and where. */
  readonly next: Element | undefined;
  readonly nextTop: number;
}

/** The place of `host` as it is laid out now; undefined where it has no height to speak of. */
export function measurePlace(host: HTMLElement): Place | undefined {
  const { top, bottom } = edges(host);
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(host);
  const inset = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].map(parseFloat);
  const height = inset.reduce((rest, side) => rest - side, bottom - top);
  if (height < SLIGHT) return undefined;
  const next = nextInFlow(host);
  return { height, top, bottom, next, nextTop: next ? edges(next).top : 0 };
}

/**
 * Makes `card` take the place: folds what is needed least until it fits, leaves what remains as quiet space, and keeps everything around
 * where it was. `setOpen` folds a part and opens it again. To be called with all parts open, before the next paint.
 */
export function takePlace(
  card: HTMLElement,
  place: Place,
  setOpen: (name: string, open: boolean) => void,
): void {
  card.style.minHeight = `${place.height}px`;
  const parts = measureParts(card);
  let isOpen = new Set(parts.map(({ name }) => name));
  let excess = 0;
  // Further rounds are for what a sum of heights does not see, such as columns side by side.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const over = edges(card).height - place.height;
    if (over < 0.5) break;
    excess += Math.max(over, LEAST_STEP);
    const stays = chooseOpen(excess, parts);
    for (const { name } of parts) if (isOpen.has(name) !== stays.has(name)) setOpen(name, stays.has(name));
    isOpen = stays;
  }
  keepMargins(card, place);
}

/** The open parts of a card. What a part gains is without the parts inside it, so that each pixel counts once. */
function measureParts(card: Element): FoldablePart[] {
  const steps = card.querySelector('.steps');
  const parts = new Map<string, { name: string; gain: number; outer: string | undefined }>();
  for (const part of card.querySelectorAll(PARTS)) {
    const { height, bottom } = edges(part);
    if (!height) continue;
    // Cues may stand beside the steps: then only what is longer than those counts.
    const gain = steps && part.id === 'cues' ? Math.max(0, bottom - edges(steps).bottom) : height;
    const outer = parts.get(part.parentElement?.closest(PARTS)?.id ?? '');
    if (outer) outer.gain -= gain;
    parts.set(part.id, { name: part.id, gain, outer: outer?.name });
  }
  return [...parts.values()];
}

/** The margins of a fallback's first and last lines reach outside of its box; the card gets those that have the same effect. */
function keepMargins(card: HTMLElement, { top, bottom, next, nextTop }: Place): void {
  const nextTopNow = (): number => (next ? edges(next).top : nextTop);
  if (Math.abs(edges(card).top - top) + Math.abs(nextTopNow() - nextTop) < 0.1) return;
  // How margins collapse with those around them depends on the page, so their effect is measured.
  card.style.marginBlock = `${PROBE}px`;
  const probed = edges(card);
  const gap = nextTopNow() - probed.bottom - PROBE;
  // What did not move with the probe is beside the card, not below it.
  const below = gap > -PROBE / 2 ? Math.max(0, nextTop - bottom - gap) : 0;
  card.style.marginBlock = `${Math.max(0, top - probed.top + PROBE)}px ${below}px`;
}

/** Distances from the top of the page, which scrolling does not change. */
function edges(element: Element): { top: number; bottom: number; height: number } {
  const { top, bottom, height } = element.getBoundingClientRect();
  const scrolled = document.documentElement.getBoundingClientRect().top;
  return { top: top - scrolled, bottom: bottom - scrolled, height };
}

/** The next element that is laid out after `host` in the flow of the page. */
function nextInFlow(host: Element): Element | undefined {
  for (let at: Element | null = host; at; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.getClientRects().length && !/^(absolute|fixed)$/.test(getComputedStyle(next).position))
        return next;
    }
  }
  return undefined;
}
