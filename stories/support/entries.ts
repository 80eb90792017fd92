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
