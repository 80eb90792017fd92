/**
 * Easier and harder variants of all entries together.
 *
 * An author says one direction; the other follows. Taken together they must lead up, never round in a circle.
 */
import type { EntryId } from '../model/ids.js';
import { FILE_START, problem, type Problem } from '../model/problem.js';
import type { EntryOutline } from './outline.js';
import type { IdPlace } from './references.js';

/** The variants of one entry: those that its file names first, in its order, then those that name it, by id. */
export interface Rungs {
  readonly easier: readonly EntryId[];
  readonly harder: readonly EntryId[];
}

export type Ladder = ReadonlyMap<EntryId, Rungs>;

type Entries = ReadonlyMap<EntryId, EntryOutline>;

/**
 * Joins what all entries say; entries without variants are not in it. Names of entries that do not exist, and an entry's own, are left
 * out.
 */
export function buildLadder(entries: Entries): Ladder {
  const sorted = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ladder = new Map<EntryId, { easier: Set<EntryId>; harder: Set<EntryId> }>();
  const rungsOf = (id: EntryId) => {
    const rungs = ladder.get(id) ?? { easier: new Set(), harder: new Set() };
    ladder.set(id, rungs);
    return rungs;
  };
  const known = (entry: EntryOutline, places: readonly IdPlace[]) =>
    places.map(({ id }) => id as EntryId).filter((id) => id !== entry.id && entries.has(id));
  for (const entry of sorted) {
    for (const id of known(entry, entry.easier)) rungsOf(entry.id).easier.add(id);
    for (const id of known(entry, entry.harder)) rungsOf(entry.id).harder.add(id);
  }
  for (const entry of sorted) {
    for (const id of known(entry, entry.easier)) rungsOf(id).harder.add(entry.id);
    for (const id of known(entry, entry.harder)) rungsOf(id).easier.add(entry.id);
  }
  return new Map(
    [...ladder].map(([id, rungs]) => [id, { easier: [...rungs.easier], harder: [...rungs.harder] }]),
  );
}

/** One problem for each circle, at the place where its first step is written. */
export function findCircles(ladder: Ladder, entries: Entries): Problem[] {
  return circlesOf(ladder).flatMap((circle) => {
    const [first, second] = circle;
    const place = first && second && placeOfStep(entries.get(first), entries.get(second));
    if (!place) return [];
    const message = `Harder leads round in a circle: ${[...circle, first].join(' → ')}.`;
    return [
      problem(
        place.path,
        place.at,
        'ladder-cycle',
        message,
        'Take one of these steps out, or turn it round.',
      ),
    ];
  });
}

/** Where "from → to is harder" is written: in the one file as harder, or in the other as easier. */
function placeOfStep(from: EntryOutline | undefined, to: EntryOutline | undefined) {
  if (!from || !to) return undefined;
  const up = from.harder.find(({ id }) => id === to.id);
  if (up) return { path: from.path, at: up.at };
  const down = to.easier.find(({ id }) => id === from.id);
  return { path: to.path, at: down?.at ?? FILE_START };
}

/** A tangle has more circles than anyone reads; mending these shows the next ones. */
const MOST_CIRCLES = 100;

/**
 * The circles that a depth-first walk along "harder" meets, each from its smallest id on. Written without recursion, since a
 * ladder may be as long as the library.
 */
function circlesOf(ladder: Ladder): EntryId[][] {
  const circles: EntryId[][] = [];
  const done = new Set<EntryId>();
  for (const start of ladder.keys()) {
    const path: EntryId[] = [];
    const onPath = new Set<EntryId>();
    const todo: { id: EntryId; leave: boolean }[] = [{ id: start, leave: false }];
    for (let step = todo.pop(); step; step = todo.pop()) {
      if (step.leave) {
        path.pop();
        onPath.delete(step.id);
        done.add(step.id);
      } else if (onPath.has(step.id)) {
        if (circles.length < MOST_CIRCLES) circles.push(fromSmallest(path.slice(path.indexOf(step.id))));
      } else if (!done.has(step.id)) {
        path.push(step.id);
        onPath.add(step.id);
        todo.push({ id: step.id, leave: true });
        for (const next of ladder.get(step.id)?.harder ?? []) todo.push({ id: next, leave: false });
      }
    }
  }
  return circles;
}

function fromSmallest(circle: EntryId[]): EntryId[] {
  const smallest = circle.reduce((least, id) => (id < least ? id : least));
  const at = circle.indexOf(smallest);
  return [...circle.slice(at), ...circle.slice(0, at)];
}
