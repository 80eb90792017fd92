/** Registers `<content-library>`. */
import { ContentLibrary } from '../elements/content-library/content-library.js';
import { define } from '../elements/shared/define.js';

define('content-library', ContentLibrary);
