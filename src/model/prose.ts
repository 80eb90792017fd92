/**
 * Prose as a small typed tree.
 *
 * There is no HTML in here, and none is ever made of it: elements render the tree with templates, so there is nothing to
 * sanitise. Plain text is a plain string.
 */
import type { SourceId } from './ids.js';

export type Inline = string | Strong | Emphasis | Code | Link | Break | Citation;

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
export interface Code {
  readonly type: 'code';
  readonly text: string;
}
export interface Link {
  readonly type: 'link';
  /** An address that {@link isSafeHref} accepts. */
  readonly href: string;
  readonly children: readonly Inline[];
}
export interface Break {
  readonly type: 'break';
}
/** A mark that says which source supports the words before it. */
export interface Citation {
  readonly type: 'citation';
  readonly source: SourceId;
}

export type Block = Paragraph | List | Heading;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}
/** A heading inside a section. Its level follows from where it is shown. */
export interface Heading {
  readonly type: 'heading';
  readonly children: readonly Inline[];
}

/** The words of a tree alone: no marks, no citations; a line break is a space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      switch (inline.type) {
        case 'code':
          return inline.text;
        case 'break':
          return ' ';
        case 'citation':
          return '';
        default:
          return plainText(inline.children);
      }
    })
    .join('');
}
