import { expect } from 'chai';
import { pageColour } from '../../src/elements/shared/page-colour.js';

describe('the colour behind an element', () => {
  const made: HTMLElement[] = [];
  function box(background: string, parent: ParentNode = document.body): HTMLElement {
    const element = document.createElement('div');
    element.style.background = background;
    parent.append(element);
    made.push(element);
    return element;
  }
  afterEach(() => {
    for (const element of made.splice(0)) element.remove();
  });

  it('is the nearest that lets nothing through', () => {
    const outer = box('rgb(10, 20, 30)');
    const tinted = box('rgb(200 0 0 / 10%)', outer);
    expect(pageColour(box('transparent', tinted))).to.equal('rgb(10, 20, 30)');
    expect(pageColour(box('rgb(1, 2, 3)', tinted))).to.equal('rgb(1, 2, 3)');
  });

  it('is found out of shadow trees and through slots', () => {
    const host = box('transparent', box('rgb(10, 20, 30)'));
    const root = host.attachShadow({ mode: 'open' });
    const card = box('rgb(40, 50, 60)', root);
    card.append(document.createElement('slot'));
    expect(pageColour(box('transparent', root))).to.equal('rgb(10, 20, 30)');
    expect(pageColour(box('transparent', host))).to.equal('rgb(40, 50, 60)');
  });

  it('is none where nothing up to the page has one', () => {
    expect(pageColour(box('transparent'))).to.equal(undefined);
  });
});
