/** The entries of the project's content, as its compiled pack lists them. Empty before the first build. */
interface Index {
  readonly entries: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
}

const indexes = import.meta.glob<Index>('../../dist/cdn/content/index.json', {
  eager: true,
  import: 'default',
});

/** Those that a card shows. */
export const entries = Object.values(indexes)
  .flatMap((index) => index.entries)
  .filter(({ kind }) => kind === 'exercise' || kind === 'stretch');

/** A control that chooses an entry. */
export const chooseEntry = {
  options: entries.map(({ id }) => id),
  control: { type: 'select', labels: Object.fromEntries(entries.map(({ id, name }) => [id, name])) },
} as const;

/** The cards of the compiled pack, as far as they are asked here. */
interface Item {
  readonly id: string;
  readonly figure?: readonly string[];
  readonly faults: readonly { readonly id: string; readonly name: string }[];
}

const items = import.meta.glob<Item>('../../dist/cdn/content/items/*.json', {
  eager: true,
  import: 'default',
});

/** A control that chooses among the drawn faults of the entry `id`, or none. */
export function chooseFault(id: string) {
  const item = Object.values(items).find((each) => each.id === id);
  const drawn = item?.faults.filter((fault) => item.figure?.includes(fault.id)) ?? [];
  return {
    options: [undefined, ...drawn.map((fault) => fault.id)],
    control: {
      type: 'select',
      labels: { undefined: 'not set', ...Object.fromEntries(drawn.map(({ id, name }) => [id, name])) },
    },
  } as const;
}
