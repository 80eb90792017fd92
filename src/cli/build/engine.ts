/**
 * Suits V8 to a build: what it is told here changes how much it compiles in the background, and nothing else.
 *
 * V8 optimises what runs often, on other threads. In a build of a thousand entries that took a third of all CPU time, and most of it was
 * for code that would have been done soon. See docs/decisions/0010-less-optimising.md.
 */
import { setFlagsFromString } from 'node:v8';

/** Builds of more files gain more by optimised code than it costs. */
const SHORT_BUILD = 3_000;

/** How V8 is told to wait longer before it optimises, by its major version. It prints an error about what it does not know. */
const OPTIMISE_LATE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000',
};

/** To be called before the parser is loaded, and not for a watch, which goes on. */
export function prepareEngine(files: number): void {
  const late = OPTIMISE_LATE[process.versions.v8.split('.')[0] ?? ''];
  // Optimised code that holds less of the functions that it calls is made in half the time, and is hardly slower.
  if (late) setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  if (late && files <= SHORT_BUILD) setFlagsFromString(late);
}
