/**
 * In which order a routine's sections are done.
 */
import type { RoutineSection } from '../model/routine.js';
import type { Preferences } from './preferences.js';

/** What a timeline needs of a routine or a sequence. */
export interface Course {
  readonly sections: readonly RoutineSection[];
}

export interface PlacedSection {
  readonly section: RoutineSection;
  /** Which section of the routine as written. */
  readonly place: number;
}

/** As written; with stretching before the work, all stretches right behind the (first) warm-up, or at the front where there is none. */
export function sectionOrder({ sections }: Course, stretching: Preferences['stretching']): PlacedSection[] {
  const placed = sections.map((section, place) => ({ section, place }));
  if (stretching === 'after') return placed;
  const stretches = placed.filter(({ section }) => section.phase === 'stretch');
  const others = placed.filter(({ section }) => section.phase !== 'stretch');
  const behind = warmUpEnd(others);
  return [...others.slice(0, behind), ...stretches, ...others.slice(behind)];
}

/** Behind the first warm-up, which may be several sections in a row; 0 where there is none. */
function warmUpEnd(placed: readonly PlacedSection[]): number {
  const isWarmUp = ({ section }: PlacedSection): boolean => section.phase === 'warm-up';
  const start = placed.findIndex(isWarmUp);
  if (start < 0) return 0;
  const length = placed.slice(start).findIndex((section) => !isWarmUp(section));
  return length < 0 ? placed.length : start + length;
}
