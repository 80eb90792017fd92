/** Finds things inside the elements, for stories that act as a reader does. */
import { waitFor, within } from 'storybook/test';

type Element = HTMLElement & { readonly shadowRoot: ShadowRoot };

type Words = string | RegExp;

/** The queries that the stories use. Those that get one throw where there is none, or more than one. */
export interface Reader {
  getByRole(role: string, options?: { readonly name?: Words; readonly level?: number }): HTMLElement;
  getByText(words: Words): HTMLElement;
  queryByText(words: Words): HTMLElement | null;
}

/** The first `tag` in `canvas`, once it is in `state`. */
export async function elementIn(
  canvas: HTMLElement,
  tag: string,
  state: 'loading' | 'ready' | 'failed' | 'playing' = 'ready',
): Promise<Element> {
  return waitFor(
    () => {
      const found = canvas.querySelector<HTMLElement>(tag);
      if (!found?.shadowRoot || !found.matches(`:state(${state})`)) {
        throw new Error(`<${tag}> is not ${state}.`);
      }
      return found as Element;
    },
    { timeout: 10_000 },
  );
}

/** What a reader finds in an element, by role and name. */
export function inside({ shadowRoot }: Element): Reader {
  return within(shadowRoot as unknown as HTMLElement);
}

/** The first part `name` of an element, once it is there. */
export async function partOf({ shadowRoot }: Element, name: string): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found = shadowRoot.querySelector<HTMLElement>(`[part~="${name}"]`);
      if (!found) throw new Error(`There is no part "${name}".`);
      return found;
    },
    { timeout: 10_000 },
  );
}

/** The names of the parts that an element shows now, with those that it hands on from the elements in it. */
export function partNames({ shadowRoot }: Element): ReadonlySet<string> {
  const own = [...shadowRoot.querySelectorAll('[part]')].flatMap(({ part }) => [...part]);
  const handedOn = [...shadowRoot.querySelectorAll('[exportparts]')].flatMap((element) => {
    const names = element.getAttribute('exportparts')?.split(',') ?? [];
    return names.map((name) => name.split(':').at(-1)?.trim() ?? '');
  });
  return new Set([...own, ...handedOn]);
}
