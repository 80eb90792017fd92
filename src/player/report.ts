/**
 * What is to be done, from the difference of two states.
 */
import type { Milliseconds } from '../model/ids.js';
import { markPassed, segmentMessage } from './announce.js';
import type { Moment } from './clock.js';
import { cuesBetween } from './cues.js';
import type { Effect, Message, Notice } from './effects.js';
import type { PlayerEvent, PlayerEventType } from './events.js';
import { summary } from './log.js';
import { segmentOf } from './place.js';
import { snapshotOf } from './snapshot.js';
import { isLive, speaks, type PlayerState } from './state.js';

export interface Happened {
  readonly event: PlayerEvent;
  readonly moment: Moment;
  /** What screen readers are told of it. */
  readonly message: Message | undefined;
  /** The reader is in another segment than before. */
  readonly isNew: boolean;
}

/** A cue that was due longer ago is not shown any more, in milliseconds. */
const DUE = 1_000;

/** Events in which only time goes on: what sounds now was placed before. */
const IN_TIME: ReadonlySet<PlayerEventType> = new Set<PlayerEventType>(['tick', 'hidden', 'shown', 'voice']);

export function effectsBetween(
  before: PlayerState,
  after: PlayerState,
  happened: Happened,
): readonly Effect[] {
  return [
    ...placing(before, after, happened),
    ...showing(before, after, happened),
    ...waking(before, after, happened),
    ...speaking(before, after, happened),
    ...(happened.message ? [{ type: 'announce', message: happened.message } as const] : []),
    ...saving(before, after, happened),
    ...notices(before, after, happened).map((notice): Effect => ({ type: 'notify', ...notice })),
  ];
}

/** Whether a run began here, whatever was before. */
function isBegun({ event }: Happened, after: PlayerState): boolean {
  const begins = event.type === 'start' || event.type === 'restart' || event.type === 'accept-offer';
  return begins && after.run !== undefined;
}

function placing(before: PlayerState, after: PlayerState, { event, moment }: Happened): readonly Effect[] {
  const { now } = moment;
  const silence: Effect = { type: 'place-cues', cues: [] };
  if (!after.run) {
    // The last cue of a run that ended by itself may still sound.
    const isOver = after.status === 'completed' && IN_TIME.has(event.type);
    return before.run && !before.muted && !isOver ? [silence] : [];
  }
  const isPlanned = before.run?.cued !== after.run.cued;
  if (after.muted) return before.run && !before.muted ? [silence] : [];
  if (!isPlanned && !before.muted) return [];
  const cues = cuesBetween(after, now, after.run.cued.until);
  const isMoved = !IN_TIME.has(event.type);
  return [{ type: 'place-cues', cues: cues.filter(({ at }) => at > now || isMoved) }];
}

/** What can be seen and felt of the cue that is due, if it is not late: one at most. */
function showing(before: PlayerState, after: PlayerState, { event, moment }: Happened): readonly Effect[] {
  if (!after.run && after.status !== 'completed') return [];
  const { now } = moment;
  const due = IN_TIME.has(event.type) ? dueSince(before, now) : cuesBetween(after, now, now);
  const cue = due.at(-1)?.cue;
  if (!cue) return [];
  return [
    { type: 'flash', cue },
    { type: 'vibrate', cue },
  ];
}

function dueSince(before: PlayerState, now: Milliseconds): ReturnType<typeof cuesBetween> {
  const seen = before.run?.seen.now ?? now;
  return cuesBetween(before, (now - DUE) as Milliseconds, now).filter(({ at }) => at > seen);
}

function waking(before: PlayerState, after: PlayerState, { event }: Happened): readonly Effect[] {
  const on = after.run !== undefined;
  const isLost = event.type === 'shown' && on;
  return on !== (before.run !== undefined) || isLost ? [{ type: 'wake-lock', on }] : [];
}

function speaking(before: PlayerState, after: PlayerState, happened: Happened): readonly Effect[] {
  if (!speaks(after)) return [];
  const message = spoken(before, after, happened);
  return message ? [{ type: 'say', message }] : [];
}

function spoken(before: PlayerState, after: PlayerState, happened: Happened): Message | undefined {
  const { now } = happened.moment;
  const { pausedBy } = after;
  if (after.status === 'completed') return isLive(before) ? { what: 'completed' } : undefined;
  if (pausedBy && pausedBy !== 'reader' && pausedBy !== before.pausedBy)
    return { what: 'paused', by: pausedBy, lasted: after.away?.lasted };
  if (!after.run) return undefined;
  if (!happened.isNew && !isBegun(happened, after)) return markPassed(before, after, now, false);
  // Repetitions follow closely: their beeps say enough.
  const isRepeated = before.index === after.index - 1 && (segmentOf(after)?.rep?.number ?? 1) > 1;
  return isRepeated ? undefined : segmentMessage(after, now);
}

/** A run that another tab took over is not ours to save, nor to forget. */
function saving(before: PlayerState, after: PlayerState, happened: Happened): readonly Effect[] {
  const { event, moment } = happened;
  if (!isLive(after)) {
    const isOver = isLive(before) && before.pausedBy !== 'another';
    return isOver || event.type === 'decline-offer' ? [{ type: 'forget' }] : [];
  }
  const isHidden = after.hidden && !before.hidden;
  const isWorth =
    isBegun(happened, after) ||
    happened.isNew ||
    isHidden ||
    before.timeline !== after.timeline ||
    before.away !== after.away;
  if (!isWorth || after.pausedBy === 'another') return [];
  return [{ type: 'save', snapshot: snapshotOf(after, moment) }];
}

function notices(before: PlayerState, after: PlayerState, happened: Happened): readonly Notice[] {
  const { event } = happened;
  const { index } = after;
  if (isBegun(happened, after)) {
    const begun: Notice = {
      name: 'routine-start',
      detail: { index, resumed: event.type === 'accept-offer' },
    };
    return isLive(before) ? [stopped(before, 'reader'), begun] : [begun];
  }
  if (!isLive(before)) return [];
  if (after.status === 'stopped') return [stopped(after, event.type === 'stop' ? event.by : 'page')];
  if (after.status === 'completed') return [{ name: 'routine-complete', detail: { done: summary(after) } }];
  return changes(before, after, happened.isNew);
}

function stopped(state: PlayerState, by: 'reader' | 'page'): Notice {
  return { name: 'routine-stop', detail: { by, done: summary(state) } };
}

/** Between two states of one run. */
function changes(before: PlayerState, after: PlayerState, isNew: boolean): readonly Notice[] {
  const { index, pausedBy } = after;
  const segment = segmentOf(after);
  const notices: Notice[] = [];
  if (!before.run && after.run) notices.push({ name: 'routine-resume', detail: { index } });
  if (isNew && segment) notices.push({ name: 'segment-change', detail: { index, segment } });
  if (before.run && pausedBy) notices.push({ name: 'routine-pause', detail: { by: pausedBy } });
  return notices;
}
