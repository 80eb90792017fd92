/**
 * The part of Lit that Formcue's elements use, in a fifth of its size. The script tag's build takes this module in place of `lit`;
 * everything else, the tests included, runs on Lit itself. It renders the same templates to the same elements and keeps them when only
 * values change. It makes no markup of strings, so it needs no Trusted Types policy.
 *
 * What it leaves out is not used here: properties and listeners in templates, directives, comments, more than one value in an attribute.
 */

/** What a template shows in a place where there is nothing to show; as an attribute's value, that there is no such attribute. */
export const nothing: unique symbol = Symbol('nothing');

/** A template and its values. */
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}
export type PropertyValues = ReadonlyMap<PropertyKey, unknown>;

/** Takes a value, and shows it in its place. */
type Part = (value: unknown) => void;

/** Stands for a value in the text of a template. */
const HOLE = '\0';
/** An end tag, a start tag with its attributes, or text. */
const TOKEN = /<(\/)?(\w+)([^>]*)>|[^<]+/g;
/** A name, and what follows it up to a value and after that. */
const ATTRIBUTE = /([?\w-]+)(?:="?([^"\0]*)(\0?)([^"]*)"?)?/g;

const roots = new WeakMap<Node, Part>();

export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult {
  return { strings, values };
}

export function css(strings: TemplateStringsArray): string {
  return strings.join('');
}

/** Shows `value` at the end of `container`, and changes only what is another since the last time. */
export function render(value: unknown, container: Node): void {
  let part = roots.get(container);
  if (!part) roots.set(container, (part = childPart(container)));
  part(value);
}

/** A place for a child: text, a template, or a list of children. */
function childPart(parent: Node): Part {
  const start = parent.appendChild(new Text());
  const end = parent.appendChild(new Text());
  let shape: unknown;
  let parts: readonly Part[] = [];
  return (value) => {
    const { strings, values } = value as Partial<TemplateResult>;
    const list = Array.isArray(value) ? (value as readonly unknown[]) : values;
    // What has the same shape as before needs only its values.
    const newShape = strings ?? (list ? list.length : undefined);
    if (newShape === undefined || newShape !== shape) {
      while (start.nextSibling !== end) start.nextSibling?.remove();
      const fragment = new DocumentFragment();
      parts = strings ? build(strings, fragment) : (list ?? []).map(() => childPart(fragment));
      end.before(fragment);
      shape = newShape;
    }
    end.data = list || value === nothing ? '' : String(value);
    parts.forEach((part, index) => part(list?.[index]));
  };
}
