import { expect } from 'chai';
import { register as registerCard } from '../../src/define/script-chunks/exercise-card.js';
import { register as registerFigure } from '../../src/define/script-chunks/exercise-figure.js';
import { defaultLibrary } from '../../src/elements/shared/context.js';
import { tidy } from './fixtures/page.js';

describe('what the script tag loads', () => {
  afterEach(tidy);

  it('gives cards and figures one pack, so that no file is asked for twice', () => {
    registerCard('/pack/');
    const first = defaultLibrary;
    registerFigure('/pack/');
    expect(first).not.to.equal(undefined);
    expect(defaultLibrary).to.equal(first);
  });
});
