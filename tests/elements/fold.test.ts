import { expect } from 'chai';
import fc from 'fast-check';
import { chooseOpen, type FoldablePart } from '../../src/elements/exercise-card/fold.js';

const part = (name: string, gain: number, outer?: string) => ({ name, gain, outer });

/** What is folded, in the order given. */
function folded(excess: number, parts: readonly FoldablePart[]): string[] {
  const open = chooseOpen(excess, parts);
  return parts.map(({ name }) => name).filter((name) => !open.has(name));
}

const NAMES = [
  'summary',
  'how',
  'cautions',
  'faults-section',
  'why-section',
  'media',
  'cues',
  'faults',
  'why',
];
const someParts = fc
  .tuple(...NAMES.map(() => fc.nat(500)))
  .map((gains) => NAMES.map((name, index) => part(name, gains[index] ?? 0)));

describe('which parts of a card are folded', () => {
  it('folds nothing in a card that fits', () => {
    expect(folded(0, [part('why', 100), part('how', 100)])).to.deep.equal([]);
  });

  it('folds reading before doing, and what is needed most last', () => {
    const parts = [
      part('summary', 50),
      part('how', 200),
      part('cues', 80),
      part('why', 100),
      part('more0', 30),
    ];
    expect(folded(10, parts)).to.deep.equal(['more0']);
    expect(folded(120, parts)).to.deep.equal(['why', 'more0']);
    expect(folded(200, parts)).to.deep.equal(['cues', 'why', 'more0']);
    expect(folded(400, parts)).to.deep.equal(['how', 'cues', 'why', 'more0']);
    expect(folded(460, parts)).to.deep.equal(['summary', 'how', 'cues', 'why', 'more0']);
  });

  it('keeps open what still fits beside what is needed more', () => {
    expect(folded(90, [part('why', 100), part('more0', 10)])).to.deep.equal(['why']);
  });

  it('keeps a section and its heading before the part in it', () => {
    const parts = [part('why-section', 40), part('why', 60, 'why-section')];
    expect(folded(50, parts)).to.deep.equal(['why']);
    expect(folded(70, parts)).to.deep.equal(['why-section', 'why']);
  });

  it('keeps no part open in a section that is left out', () => {
    const parts = [part('how', 300), part('cues', 20, 'how')];
    expect(folded(100, parts)).to.deep.equal(['how', 'cues']);
  });

  it('saves enough wherever it can', () => {
    fc.assert(
      fc.property(fc.nat(3000), someParts, (excess, parts) => {
        const open = chooseOpen(excess, parts);
        const sum = (some: readonly FoldablePart[]) => some.reduce((total, { gain }) => total + gain, 0);
        const saved = sum(parts.filter(({ name }) => !open.has(name)));
        return saved >= Math.min(excess, sum(parts));
      }),
    );
  });

  it('folds no part that would have fitted beside those that stay open', () => {
    fc.assert(
      fc.property(fc.nat(1500), someParts, (excess, parts) => {
        const names = folded(excess, parts);
        const saved = parts
          .filter(({ name }) => names.includes(name))
          .reduce((sum, { gain }) => sum + gain, 0);
        return parts.filter(({ name }) => names.includes(name)).every(({ gain }) => saved - gain < excess);
      }),
    );
  });
});
