/** What the script tag loads for `<content-library>`. */
import { ContentLibrary } from '../../elements/content-library/content-library.js';
import { define } from '../../elements/shared/define.js';

export function register(): void {
  define('content-library', ContentLibrary);
}
