/** Registration that survives a second copy of the library in the page. */
import { VERSION } from '../../version.js';

/**
 * Defines `tag`, unless it is defined already: silently if by the same version, with one warning that names both otherwise. The
 * first definition stays in either case.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) {
    customElements.define(tag, element);
    return;
  }
  const version: unknown = Reflect.get(known, 'version');
  if (version !== VERSION) {
    console.warn(
      `Formcue ${VERSION}: <${tag}> is already defined by ${version ? `Formcue ${String(version)}` : 'another library'}. Load one only.`,
    );
  }
}
