/**
 * What every element of Formcue shares: properties that follow attributes, and one update for all the changes of a turn. What is shown, and
 * how, is each element's own. `docs/decisions/0011` says why this is not a base class of Lit's.
 */

import { VERSION } from '../../version.js';
import { addStyles, css } from './styles.js';

const HOST = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** What a property is when nothing sets it. Its type says how an attribute is read: as text, as a number, or as being there at all. */
type Defaults = Readonly<Record<string, string | number | boolean | undefined>>;

// A build or a test may import elements in Node, where there are none.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export abstract class BaseElement extends Base {
  /** The version of Formcue that the element is of. */
  static readonly version: string = VERSION;

  /** The properties of an element and their values at first. That of `headingLevel` is the attribute `heading-level`. */
  static readonly defaults: Defaults = {};

  /** The browser asks for this once, when the element is defined: the time to make the properties. */
  static get observedAttributes(): readonly string[] {
    return Object.entries(this.defaults).map(([name, byDefault]) => {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: BaseElement) {
          return this.#values[name] ?? byDefault;
        },
        set(this: BaseElement, value: unknown) {
          const before: unknown = Reflect.get(this, name);
          // A template of Vue or Svelte hands numbers over as they are written, as text.
          const isText = typeof byDefault === 'number' && typeof value === 'string';
          this.#values[name] = isText ? Number(value) : value;
          if (Reflect.get(this, name) !== before) this.requestUpdate(name);
        },
      });
      return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    });
  }

  readonly #values: Record<string, unknown> = {};
  #changed = new Set<string>();
  #update: Promise<void> | undefined;
  /** Whether the element has been in a page: nothing is shown before. */
  #isLive = false;

  connectedCallback(): void {
    if (this.#isLive) return;
    this.#isLive = true;
    // What a script set before the element was defined hides the properties.
    for (const name of Object.keys(this)) {
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.requestUpdate();
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const name = attribute.replace(/-./g, (mark) => mark.slice(1).toUpperCase());
    const isSwitch = typeof (this.constructor as typeof BaseElement).defaults[name] === 'boolean';
    Reflect.set(this, name, isSwitch ? value !== null : value);
  }

  /**
   * Shows what has changed, at the end of this turn: the property `name`, or something else.
   * @internal
   */
  requestUpdate(name = ''): void {
    this.#changed.add(name);
    if (!this.#isLive) return;
    this.#update ??= Promise.resolve().then(() => {
      const changed = this.#changed;
      this.#changed = new Set();
      this.#update = undefined;
      this.update(changed);
    });
  }

  /** Resolves when everything that was asked for until now is shown. */
  get updateComplete(): Promise<boolean> {
    return Promise.resolve(this.#update).then(() => true);
  }

  /** Makes the shadow root, with styles. */
  protected openRoot(styles: string): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    addStyles(root, HOST + styles);
    return root;
  }

  /** Shows the element's state; `changed` names the properties that have new values. */
  protected abstract update(changed: ReadonlySet<string>): void;
}
