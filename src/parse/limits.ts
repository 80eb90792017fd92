/**
 * How large and how deep content may be. They are checked before any parser sees the text, because no Markdown parser is linear in
 * nesting: over a limit there is one problem, and nothing else is read.
 */

/** A whole file, in bytes of UTF-8 (taken as UTF-16 units where only the text is at hand). */
export const MAX_FILE_SIZE = 128 * 1024;
/** The front matter, or a whole YAML file, in UTF-16 units. */
export const MAX_FRONT_MATTER_SIZE = 32 * 1024;
/** Maps and lists inside one another. */
export const MAX_FRONT_MATTER_DEPTH = 32;
/** Keys of all maps together. */
export const MAX_FRONT_MATTER_KEYS = 1000;
/** The body, in UTF-16 units. */
export const MAX_BODY_SIZE = 64 * 1024;
/** Lists, quotes and emphasis inside one another. */
export const MAX_BODY_DEPTH = 16;
