/** What the reader prefers, by the settings of the device. */

/** Matches where the reader wants less motion. */
export const REDUCED_MOTION = matchMedia('(prefers-reduced-motion: reduce)');
const DARK = matchMedia('(prefers-color-scheme: dark)');

/** Something that does otherwise when the reader prefers something else. */
export interface Adaptable {
  adapt(): void;
}

/** Tells `owner` when preferences change, for as long as it is in use. The page may outlive it. */
export function watchPreferences(owner: Adaptable): void {
  const self = new WeakRef(owner);
  for (const query of [REDUCED_MOTION, DARK]) {
    const tell = (): void => {
      const alive = self.deref();
      if (alive) alive.adapt();
      else query.removeEventListener('change', tell);
    };
    query.addEventListener('change', tell);
  }
}
