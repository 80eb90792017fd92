/**
 * What the elements tell a page. Only requests bubble and cross shadow boundaries: a page can answer them, or prevent them.
 */
import type { EntryId } from '../../model/ids.js';
import type { FailureReason } from '../../pack/content-source.js';

/** A reader asked for another entry. Unless it is prevented, the card shows that entry in its own place. */
export class ExerciseRequestEvent extends Event {
  /** The id of the entry that is asked for. */
  declare readonly exercise: EntryId;

  constructor(exercise: EntryId) {
    super('exercise-request', { bubbles: true, composed: true, cancelable: true });
    this.exercise = exercise;
  }
}

/** An element shows its content. */
export class ContentReadyEvent extends Event {
  /** The id of the entry that is shown. */
  declare readonly exercise: EntryId;

  constructor(exercise: EntryId) {
    super('content-ready');
    this.exercise = exercise;
  }
}

/** Content did not come; the fallback stands. */
export class ContentErrorEvent extends Event {
  /** What was asked for: an id, or the address of a file. */
  declare readonly exercise: string;
  /** Why it did not come. */
  declare readonly reason: FailureReason;
  /** The exact cause, for developers. */
  declare readonly message: string;

  constructor(exercise: string, reason: FailureReason, message: string) {
    super('content-error');
    this.exercise = exercise;
    this.reason = reason;
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'exercise-request': ExerciseRequestEvent;
    'content-ready': ContentReadyEvent;
    'content-error': ContentErrorEvent;
  }
}
