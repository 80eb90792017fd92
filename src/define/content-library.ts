/** Registers `<content-library>`. */
import { ContentLibrary } from '../elements/content-library/content-library.js';
import { define } from '../elements/shared/define.js';

// In Node there is nothing to register with.
if ('customElements' in globalThis) define('content-library', ContentLibrary);
