/** Messages for developers. The same one is logged once in the life of a page, however many elements meet it. */

const logged = new Set<string>();

export function logOnce(level: 'error' | 'warn', message: string): void {
  if (logged.has(message)) return;
  logged.add(message);
  console[level](message);
}
