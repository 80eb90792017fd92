/**
 * Renders any element of the manifest from a story's arguments, as a publisher would write it: an attribute where there is one, and none
 * for what is so by default. The element stays the same while its arguments change.
 */
import { html, nothing, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { html as element, unsafeStatic } from 'lit/static-html.js';
import { entries } from './entries.js';
import { declarationOf, type Attribute } from './manifest.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** Attributes that count only when a script sets their property. */
const BY_SCRIPT: readonly string[] = ['playing'];

/** `<tag>` with `args`, and `children` in it, or else a fallback where the element needs one: a template. */
export function renderElement(
  tag: string,
  args: Arguments,
  children: unknown = fallbackOf(tag, args),
): TemplateResult {
  const name = unsafeStatic(declarationOf(tag).tagName);
  return element`<${name} ${settings(args)}>${children}</${name}>`;
}

/** What a figure's place shows when no picture comes. A card says so itself. */
function fallbackOf(tag: string, { exercise }: Arguments): unknown {
  if (tag !== 'exercise-figure') return nothing;
  const name = entries.find(({ id }) => id === exercise)?.name ?? String(exercise ?? 'Nothing named');
  return html`<p>${name}: there is no picture here.</p>`;
}

class Settings extends Directive {
  readonly #set = new Set<string>();

  override render(_args: Arguments): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [args]: [Arguments]): unknown {
    const attributes = declarationOf(element.localName).attributes ?? [];
    for (const name of new Set([...Object.keys(args), ...this.#set])) {
      const value = args[name];
      const attribute = attributes.find(({ fieldName }) => fieldName === name);
      if (name.startsWith('--')) setStyle(element as HTMLElement, name, value);
      else if (attribute && !BY_SCRIPT.includes(name)) setAttribute(element, attribute, value);
      else if (value !== undefined || this.#set.has(name)) Reflect.set(element, name, value);
      if (value !== undefined) this.#set.add(name);
    }
    return nothing;
  }
}

const settings = directive(Settings);

function setStyle({ style }: HTMLElement, name: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number') style.setProperty(name, String(value));
  else style.removeProperty(name);
}

function setAttribute(element: Element, { name, default: byDefault }: Attribute, value: unknown): void {
  const isDefault = String(value) === byDefault?.replace(/^'(.*)'$/, '$1');
  if (value === undefined || value === null || value === '' || value === false || isDefault) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}
