/**
 * How much is too much: larger numbers are taken for slips of the pen, and a clock never has to run them.
 */
export const MOST_REPS = 1000;
/** A day. */
export const MOST_SECONDS = 24 * 60 * 60;
export const MOST_ROUNDS = 20;
