import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import type { ExerciseFigure } from '../../src/elements/exercise-figure/exercise-figure.js';
import { useEngine } from '../../src/elements/exercise-figure/draw-film.js';
import { layStrip } from '../../src/elements/exercise-figure/film-strip.js';
import { personOf } from '../../src/elements/exercise-figure/picture-dom.js';
import { setDefaultLibrary } from '../../src/elements/shared/context.js';
import {
  animationOf,
  appears,
  figureIn,
  FigureShelf,
  film,
  legInSight,
  showControls,
  showFigure,
  shots,
  still,
  useFakeEngine,
} from './fixtures/figures.js';
import {
  allInside,
  inside,
  isShown,
  listenToConsole,
  next,
  painted,
  place,
  settled,
  Shelf,
  tidy,
  words,
} from './fixtures/page.js';

const pathOf = (figure: Element, paint: string) => inside<SVGPathElement>(figure, `g > [class="${paint}"]`);
const leg = (figure: Element) => pathOf(figure, 'legs').getAttribute('d');
const toggle = (figure: Element) => inside<HTMLButtonElement>(figure, '[part=toggle]');

/** Fonts of themes, the widest of those that a system may have. */
const FONTS = { play: '--fc-font: Verdana, sans-serif', clinic: '--fc-font: Arial, sans-serif' };

/** The names of as many muscles as any entry has. */
const NAMES =
  'Works: spinal erectors, deep spinal muscles and glutes. Helps: front abs, side abs, hamstrings, shoulders, upper back and side of the ribs.';

class MapShelf extends FigureShelf {
  override async file(name: string): Promise<unknown> {
    const file = (await super.file(name)) as Record<string, unknown>;
    return name.endsWith('/muscles.json') ? { ...file, description: NAMES } : file;
  }
}

/** Waits until something is so, one turn of the event loop after another. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 5000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`It never became so: ${String(isSo)}`);
    await settled();
  }
}

describe('exercise-figure: its still', () => {
  afterEach(tidy);

  it('is the end of the movement, with its frame, its paints and its words', async () => {
    const shelf = new FigureShelf();
    const figure = await showFigure('', '<p>Fallback</p>', shelf);
    const picture = inside(figure, '[part=picture]');
    expect(shelf.files).to.deep.equal(['figures/bird-dog/end.json']);
    expect(picture.getAttribute('viewBox')).to.equal('0 0 800 600');
    expect(allInside(figure, 'g > path').map((path) => path.getAttribute('class'))).to.deep.equal([
      'mat',
      'legs far',
      'legs',
      'top',
    ]);
    expect(picture.getAttribute('role')).to.equal('img');
    expect(picture.getAttribute('aria-label')).to.equal('Bird dog, end');
    expect(words(inside(figure, '#words'))).to.include('left arm');
    expect(isShown(figure.querySelector('p') as HTMLElement)).to.equal(false);
    expect(figure.matches(':state(ready)')).to.equal(true);
  });

  for (const [attributes, file] of [
    ['phase="start"', 'start'],
    ['phase="mid"', 'mid'],
    ['phase="0"', 'start'],
    ['phase="0.0"', 'start'],
    ['phase=""', 'end'],
    ['fault=""', 'end'],
    ['fault="low-back-sags"', 'low-back-sags'],
  ]) {
    it(`with ${attributes} is ${file}`, async () => {
      const shelf = new FigureShelf();
      await showFigure(attributes, '', shelf);
      expect(shelf.files).to.deep.equal([`figures/bird-dog/${file}.json`]);
    });
  }

  it('of the other side is its mirror image, in the picture and in words', async () => {
    const figure = await showControls('side="right"');
    const before = pathOf(figure, 'top').getBoundingClientRect();
    const frame = inside(figure, '[part=picture]').getBoundingClientRect();
    figure.side = 'left';
    await figure.updateComplete;
    const after = pathOf(figure, 'top').getBoundingClientRect();
    expect(after.left - frame.left).to.be.closeTo(frame.right - before.right, 0.5);
    expect(words(inside(figure, '#words'))).to.equal(
      'Der rechte Arm reicht nach vorn. Von der Seite, nach links.',
    );
  });

  it('takes its colours from the page where the page names them, and mixes those of far limbs', async () => {
    const figure = await showFigure(
      'style="--fc-figure-legs: rgb(0, 0, 200); --fc-figure-background: rgb(200, 200, 200)"',
    );
    expect(getComputedStyle(pathOf(figure, 'legs')).fill).to.equal('rgb(0, 0, 200)');
    expect(getComputedStyle(pathOf(figure, 'legs far')).fill).to.equal(
      'color(srgb 0.188235 0.188235 0.784314)',
    );
  });

  it('follows a page that changes its colours', async () => {
    const figure = await showControls();
    const stage = figure.parentElement?.parentElement as HTMLElement;
    const gap = () => inside(figure, '[part=figure]').style.getPropertyValue('--page');
    stage.style.cssText += 'background: rgb(10, 20, 30); color: rgb(240, 240, 240)';
    await next(figure, 'transitionend');
    expect(gap()).to.equal('rgb(10, 20, 30)');
    stage.style.cssText += 'background: rgb(250, 240, 230); color: rgb(20, 20, 20)';
    await next(figure, 'transitionend');
    expect(gap()).to.equal('rgb(250, 240, 230)');
  });

  it('moves nothing when it comes, and is as wide as there is room', async () => {
    const stage = place('<div style="width: 400px"><exercise-figure></exercise-figure><p>Below</p></div>');
    setDefaultLibrary(new FigureShelf());
    const below = stage.querySelector('p') as HTMLElement;
    await painted();
    const before = below.getBoundingClientRect().top;
    const figure = figureIn(stage);
    expect(figure.getBoundingClientRect().height).to.equal(300);
    figure.exercise = 'bird-dog';
    await next(figure, 'content-ready');
    expect(below.getBoundingClientRect().top).to.equal(before);
  });

  it('explains the lines of a fault, and only of a fault', async () => {
    const fault = await showControls('fault="low-back-sags"');
    expect(words(inside(fault, '[part=caption]'))).to.equal('what happenswhere it should be');
    expect(isShown(inside(fault, '[part=caption]'))).to.equal(true);
    expect(isShown(inside(await showControls(), '[part=caption]'))).to.equal(false);
  });

  for (const width of [240, 320, 640])
    it(`keeps those words below the picture, and their place from the beginning, at ${width} px`, async () => {
      const figure = await showFigure(`fault="low-back-sags" style="width: ${width}px"`);
      const bottom = () => inside(figure, '[part=picture]').getBoundingClientRect().bottom;
      const before = bottom();
      await appears(figure, '[part=caption]');
      expect(bottom()).to.equal(before);
      const [caption, button, box] = ['[part=caption]', '[part=toggle]', '[part=figure]'].map((part) =>
        inside(figure, part).getBoundingClientRect(),
      );
      for (const span of allInside(figure, '[part=caption] span')) {
        const { top, right, bottom: end } = span.getBoundingClientRect();
        expect(top).to.be.at.least(before);
        expect(end).to.be.at.most(box?.bottom ?? NaN);
        expect(right).to.be.at.most(button?.left ?? NaN);
      }
      expect(caption?.height).to.be.above(0);
    });

  for (const [theme, sheet] of Object.entries({ 'its own': '', ...FONTS }))
    for (const width of [200, 240, 280, 320])
      it(`keeps the names of muscles off the map, from the beginning, at ${width} px in a font of ${theme}`, async () => {
        const figure = await showFigure(
          `view="muscles" style="width: ${width}px; ${sheet}"`,
          '',
          new MapShelf(),
        );
        // The words have come with the picture: neither has to give way to the other.
        const [picture, caption, box] = ['[part=picture]', '[part=caption]', '[part=figure]'].map((part) =>
          inside(figure, part).getBoundingClientRect(),
        );
        expect(picture?.height).to.be.above(70);
        expect(box?.height).to.be.closeTo(0.75 * width, 0.1);
        expect(isShown(inside(figure, '[part=caption]'))).to.equal(width >= 240);
        if (width < 240) return;
        expect(caption?.top).to.be.at.least(picture?.bottom ?? NaN);
        expect(caption?.bottom).to.be.at.most(box?.bottom ?? NaN);
        expect(caption?.right).to.be.at.most(box?.right ?? NaN);
        await painted();
        expect(inside(figure, '[part=picture]').getBoundingClientRect().height).to.equal(picture?.height);
      });

  for (const width of [240, 320])
    it(`keeps the names of muscles off a figure that marks them, and off its button, at ${width} px`, async () => {
      useFakeEngine();
      const figure = await showControls(`muscles style="width: ${width}px"`, '', new MapShelf());
      await until(() => isShown(inside(figure, '[part=caption]')));
      const [picture, caption, button, box] = [
        '[part=picture]',
        '[part=caption]',
        '[part=toggle]',
        '[part=figure]',
      ].map((part) => inside(figure, part).getBoundingClientRect());
      expect(caption?.top).to.be.at.least(picture?.bottom ?? NaN);
      expect(caption?.right).to.be.at.most(button?.left ?? NaN);
      expect(caption?.bottom).to.be.at.most(box?.bottom ?? NaN);
    });

  it('leaves the fallback standing when it does not come, and says why in the console', async () => {
    const heard = listenToConsole();
    setDefaultLibrary(new FigureShelf());
    const figure = figureIn(place('<exercise-figure exercise="no-such"><p>Fallback</p></exercise-figure>'));
    const { reason } = await next(figure, 'content-error');
    expect(reason).to.equal('not-found');
    expect(isShown(figure.querySelector('p') as HTMLElement)).to.equal(true);
    expect(allInside(figure, 'svg, button')).to.deep.equal([]);
    expect(figure.matches(':state(failed)')).to.equal(true);
    expect(heard.errors.join()).to.include('no-such');
  });

  it('does not come from a library without figures, nor does an id choose the path', async () => {
    const heard = listenToConsole();
    setDefaultLibrary(new Shelf());
    const first = figureIn(place('<exercise-figure exercise="bird-dog"></exercise-figure>'));
    expect((await next(first, 'content-error')).reason).to.equal('not-found');
    const shelf = new FigureShelf();
    setDefaultLibrary(shelf);
    const second = figureIn(place('<exercise-figure exercise="../items/bird-dog"></exercise-figure>'));
    await next(second, 'content-error');
    expect(shelf.files).to.deep.equal(['figures/..%2Fitems%2Fbird-dog/end.json']);
    expect(heard.errors).to.have.lengthOf(2);
  });

  it('is hidden from assistive technology, but for its button, when it is decorative', async () => {
    const figure = await showControls('decorative');
    const picture = inside(figure, '[part=picture]');
    expect(picture.getAttribute('aria-hidden')).to.equal('true');
    expect(picture.hasAttribute('role')).to.equal(false);
    expect(isShown(toggle(figure))).to.equal(true);
  });

  it('has no button where it is small', async () => {
    const figure = await showControls();
    expect(isShown(toggle(figure))).to.equal(true);
    expect(toggle(figure).getBoundingClientRect().width).to.equal(44);
    (figure.parentElement as HTMLElement).style.width = '109px';
    expect(isShown(toggle(figure))).to.equal(false);
  });

  it('has its button in its corner, at the foot of the picture', async () => {
    const figure = await showControls();
    const [outer, button] = [figure, toggle(figure)].map((one) => one.getBoundingClientRect());
    expect((outer?.right ?? 0) - (button?.right ?? 0)).to.be.closeTo(4, 0.5);
    expect((outer?.bottom ?? 0) - (button?.bottom ?? 0)).to.be.closeTo(4, 0.5);
    const picture = inside(figure, '[part=picture]').getBoundingClientRect();
    expect(picture.bottom - (button?.top ?? 0)).to.be.below(25);
    const icon = inside(figure, '[part=toggle] svg').getBoundingClientRect();
    expect([icon.width, icon.height]).to.deep.equal([24, 24]);
    // Nothing of it covers the picture.
    const { left = 0, top = 0, width = 0, height = 0 } = outer ?? {};
    const hit = figure.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(inside(figure, '[part=picture]').contains(hit as Node)).to.equal(true);
  });

  it('is an outline in forced colours, and has no controls in print', async () => {
    const figure = await showControls();
    await emulateMedia({ forcedColors: 'active' });
    const { fill, stroke } = getComputedStyle(pathOf(figure, 'legs'));
    const arrow = pathOf(figure, 'top');
    arrow.setAttribute('class', 'arrow');
    const shaft = getComputedStyle(arrow);
    expect([shaft.fill, shaft.stroke]).to.deep.equal(['none', stroke]);
    await emulateMedia({ forcedColors: 'none', media: 'print' });
    const isThere = isShown(inside(figure, '[part=controls]'));
    await emulateMedia({ media: 'screen' });
    expect(stroke).not.to.equal('none');
    expect(fill).not.to.equal(stroke);
    expect(isThere).to.equal(false);
  });
});

describe('exercise-figure: when it moves', () => {
  beforeEach(useFakeEngine);
  afterEach(tidy);

  /** Sets a figure in motion. Its clock is the browser's: a test sets it, and looks before it goes on. */
  async function start(figure: ExerciseFigure): Promise<Animation> {
    figure.play();
    await until(() => animationOf(figure) !== undefined);
    return animationOf(figure) as Animation;
  }

  it('never starts by itself, and says so once', async () => {
    const heard = listenToConsole();
    const figure = await showControls('playing');
    await settled();
    expect(figure.playing).to.equal(false);
    expect(shots).to.have.lengthOf(0);
    expect(heard.warnings.filter((warning) => warning.includes('playing'))).to.have.lengthOf(1);
  });

  it('shows the frame of its time, alone', async () => {
    const figure = await showControls();
    const animation = await start(figure);
    for (const [time, frame] of [
      [0, 0],
      [499, 0],
      [501, 1],
      [1001, 2],
      [3990, 7],
      [4600, 1],
    ]) {
      animation.currentTime = Number(time);
      expect(legInSight(figure), `${time} ms`).to.equal(`M0 ${frame}h9`);
    }
    expect(getComputedStyle(pathOf(figure, 'legs')).visibility).to.equal('hidden');
  });

  it('moves by whole pixels, wherever it is and however large', async () => {
    const figure = await showControls('style="width: 333.3px; margin: 0.4px"');
    await start(figure);
    const tops = allInside(figure, '.window svg').map((frame) => frame.getBoundingClientRect().top);
    const pitches = tops.slice(1).map((top, index) => top - (tops[index] ?? NaN));
    expect(pitches).to.have.lengthOf(7);
    for (const pitch of pitches) expect(pitch).to.be.closeTo(228, 0.01);
    const frame = inside(figure, '.window svg').getBoundingClientRect();
    expect(frame.height).to.be.closeTo(inside(figure, '[part=picture]').getBoundingClientRect().height, 0.02);
  });

  it('is moved by the browser in steps, no more often than a frame differs, and by no script', async () => {
    const figure = await showControls();
    const request = window.requestAnimationFrame.bind(window);
    let asked = 0;
    const animation = await start(figure);
    window.requestAnimationFrame = (call) => {
      asked++;
      return request(call);
    };
    const observer = new MutationObserver(() => undefined);
    observer.observe(figure.shadowRoot as ShadowRoot, { attributes: true, subtree: true, childList: true });
    animation.currentTime = 400;
    await until(() => Number(animation.currentTime) > 600);
    window.requestAnimationFrame = request;
    expect([asked, observer.takeRecords().length]).to.deep.equal([0, 0]);
    observer.disconnect();
    const steps = (animation.effect as KeyframeEffect).getKeyframes();
    expect(steps.map(({ computedOffset }) => computedOffset)).to.deep.equal([
      0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1,
    ]);
    expect(new Set(steps.map(({ easing }) => easing))).to.have.property('size', 1);
  });

  it('has its frames laid out once, whoever asks for them at the same time', () => {
    const strip = document.createElement('div');
    const [one, other] = [layStrip(strip, film), layStrip(strip, film)];
    while (!one.next().done) other.next();
    expect(other.next()).to.deep.equal({ done: true, value: true });
    expect([...strip.querySelectorAll('.legs')].map((path) => path.getAttribute('d'))).to.deep.equal(
      film.frames.map(([, d]) => d),
    );
  });

  it('plays three repetitions, then is still again; with loop it goes on', async () => {
    const figure = await showControls();
    const still = leg(figure);
    const animation = await start(figure);
    expect(figure.matches(':state(playing)')).to.equal(true);
    expect(animation.effect?.getComputedTiming().endTime).to.equal(10_000);
    toggle(figure).focus();
    animation.finish();
    await until(() => !figure.playing);
    await figure.updateComplete;
    expect(figure.matches(':state(playing)')).to.equal(false);
    expect(figure.shadowRoot?.activeElement, 'the focus stays').to.equal(toggle(figure));
    expect(animationOf(figure)).to.equal(undefined);
    expect([leg(figure), getComputedStyle(pathOf(figure, 'legs')).visibility]).to.deep.equal([
      still,
      'visible',
    ]);
    figure.loop = true;
    await figure.updateComplete;
    const endless = await start(figure);
    expect(endless.effect?.getComputedTiming().endTime).to.equal(Infinity);
    expect(Number(endless.currentTime), 'from the beginning').to.be.below(1000);
  });

  it('stands where it was paused, and goes on from there at its new speed', async () => {
    const figure = await showControls();
    const animation = await start(figure);
    animation.currentTime = 5000;
    figure.pause();
    await figure.updateComplete;
    expect(animation.playState).to.equal('idle');
    expect([leg(figure), getComputedStyle(pathOf(figure, 'legs')).visibility]).to.deep.equal([
      'M0 2h9',
      'visible',
    ]);
    expect(allInside(figure, '.window')).to.have.lengthOf(0);
    figure.speed = 2;
    await figure.updateComplete;
    const second = await start(figure);
    expect(second.currentTime).to.be.within(1000, 1400);
    expect(second.playbackRate).to.equal(2);
    figure.speed = 0.5;
    await figure.updateComplete;
    expect(second.playbackRate).to.equal(0.5);
    expect(allInside(figure, '.window svg'), 'laid out once').to.have.lengthOf(8);
  });

  it('goes to a position, at rest and in motion', async () => {
    const figure = await showControls();
    figure.seek(0.5);
    await until(() => leg(figure) === 'M0 4h9');
    expect(animationOf(figure)).to.equal(undefined);
    const animation = await start(figure);
    expect(animation.currentTime).to.be.within(2000, 2400);
    figure.seek(0.25);
    await until(() => legInSight(figure) === 'M0 2h9');
    expect(animation.currentTime).to.be.within(1000, 1400);
  });

  it('stays at its position when something else about it changes', async () => {
    const figure = await showControls();
    figure.seek(0.5);
    await until(() => leg(figure) === 'M0 4h9');
    figure.side = 'left';
    await figure.updateComplete;
    await until(() => shots.length === 2 && leg(figure) === 'M0 4h9');
    figure.loop = true;
    await figure.updateComplete;
    await until(() => leg(figure) === 'M0 4h9');
    figure.phase = 'start';
    await next(figure, 'content-ready');
    expect(leg(figure)).to.equal('M250 300h60v50h-60z');
  });

  it('is a pose between start and end where its phase is a number, as mid is', async () => {
    const figure = await showControls('phase="0.5"');
    await until(() => leg(figure) === 'M0 2h9');
    figure.phase = 1;
    await until(() => leg(figure) === 'M0 4h9');
    figure.phase = 0;
    await next(figure, 'content-ready');
    expect(leg(figure), 'the still of the start').to.equal('M250 300h60v50h-60z');
  });

  it('ends its last repetition as the still that follows', async () => {
    const figure = await showControls();
    const animation = await start(figure);
    animation.currentTime = 9_999;
    expect(legInSight(figure)).to.equal('M0 3h9');
    expect(animation.effect?.getComputedTiming().endTime).to.equal(10_000);
  });

  it('does not move where it is a map of muscles, nor hide it', async () => {
    const figure = await showControls();
    await start(figure);
    figure.view = 'muscles';
    await until(() => figure['still']?.state === 'muscles');
    await figure.updateComplete;
    expect([figure.playing, figure.matches(':state(playing)'), isShown(toggle(figure))]).to.deep.equal([
      false,
      false,
      false,
    ]);
    figure.play();
    figure.seek(0.5);
    await settled();
    await settled();
    expect(allInside(figure, '.window')).to.have.lengthOf(0);
    expect(getComputedStyle(pathOf(figure, 'legs')).visibility).to.equal('visible');
    expect([figure.playing, leg(figure)]).to.deep.equal([false, 'M250 300h60v70h-60z']);
  });

  it('plays what is wanted now, when that changes while frames are laid out', async () => {
    const figure = await showControls();
    const now = performance.now.bind(performance);
    let time = 0;
    // Each slice has time for one frame.
    performance.now = () => (time += 5);
    const observer = new MutationObserver(() => {
      const count = allInside(figure, '.window svg').length;
      if (count < 2) return;
      observer.disconnect();
      expect(count).to.be.below(8);
      figure.side = 'left';
    });
    observer.observe(figure.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    figure.play();
    await until(() => animationOf(figure) !== undefined);
    performance.now = now;
    expect(shots.map(({ side }) => side)).to.deep.equal([undefined, 'left']);
    expect(allInside(figure, '.window')).to.have.lengthOf(1);
    expect(legInSight(figure)).to.match(/^M0 \dh9$/);
    expect(figure.matches(':state(playing)')).to.equal(true);
  });

  it('goes on playing, and says so, when its fault changes', async () => {
    const figure = await showControls();
    const first = await start(figure);
    figure.fault = 'low-back-sags';
    await next(figure, 'content-ready');
    await until(() => ![undefined, first].includes(animationOf(figure)));
    expect(figure.matches(':state(playing):state(ready)')).to.equal(true);
  });

  it('pauses for a fifth one that is out of sight first', async () => {
    const figures: ExerciseFigure[] = [];
    for (let count = 0; count < 4; count++) {
      const figure = await showControls('style="width: 120px"');
      figures.push(figure);
      await start(figure);
    }
    const [, second] = figures as [ExerciseFigure, ExerciseFigure];
    (second.parentElement as HTMLElement).style.display = 'none';
    await until(() => animationOf(second)?.playState === 'paused');
    await start(await showControls('style="width: 120px"'));
    await settled();
    expect(figures.map(({ playing }) => playing)).to.deep.equal([true, false, true, true]);
  });

  it('shows all of a frame in a page that writes from top to bottom', async () => {
    const figure = await showControls('style="writing-mode: vertical-rl; width: 400px; height: 300px"');
    await start(figure);
    const [frame, window] = [inside(figure, '.window svg'), inside(figure, '.window')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect([frame?.width, frame?.height]).to.deep.equal([window?.width, window?.height]);
  });

  it('is named and described as it is shown, from wherever, moving or not', async () => {
    const figure = await showControls();
    const told = () => [
      inside(figure, '[part=picture]').getAttribute('aria-label'),
      words(inside(figure, '#words')),
    ];
    expect(told()).to.deep.equal(['Bird dog, end', 'The left arm reaches forward. Side view, facing right.']);
    await start(figure);
    expect(told()[0]).to.equal('Bird dog, moving');
    figure.pause();
    figure.seek(0.2);
    await until(() => told()[0] === 'Bird dog, between start and end');
    figure.view = 'front';
    await until(() => told()[1] === 'The left arm reaches forward. Seen from the front.');
    figure.seek(0.5);
    await until(() => told()[0] === 'Bird dog, end');
  });

  it('names the muscles that it marks, to be seen and to be heard', async () => {
    const figure = await showControls('muscles');
    await until(() => words(inside(figure, '[part=caption]')) === 'Works: glutes.');
    expect(isShown(inside(figure, '[part=caption]'))).to.equal(true);
    expect(words(inside(figure, '#words'))).to.match(/ Works: glutes\.$/);
    figure.muscles = false;
    await until(() => !isShown(inside(figure, '[part=caption]')));
    expect(leg(figure), 'the still again').to.equal('M250 300h60v30h-60z');
    const map = await showControls('view="muscles"');
    expect(words(inside(map, '[part=caption]'))).to.equal('Works: glutes.');
  });

  it('plays the correct movement where it stands beside a fault', async () => {
    const figure = await showControls('fault="low-back-sags" correct');
    await start(figure);
    expect(shots[0]).to.include({ fault: undefined });
  });

  it('shows other views, muscles and phases from the engine', async () => {
    const figure = await showControls('view="front" muscles side="left"');
    await until(() => leg(figure) === 'M0 4h9');
    expect(shots).to.have.lengthOf(1);
    expect(shots[0]).to.include({ side: 'left', view: 'front' });
    expect(shots[0]?.paintMuscles).to.be.a('function');
    const other = await showControls('phase="0.25"');
    await until(() => leg(other) === 'M0 1h9');
  });

  it('has the build that the page asks for, at rest and in motion', async () => {
    const other = await showControls('style="--fc-figure-build: broad" side="left"');
    await until(() => leg(other) === 'M0 4h9');
    expect(shots).to.have.lengthOf(1);
    expect(shots[0]).to.include({ build: 'broad', side: 'left' });
    await start(other);
    expect(shots).to.have.lengthOf(1);
    for (const build of ['slender', 'fat']) {
      const same = await showControls(`style="--fc-figure-build: ${build}"`);
      await start(same);
      expect(shots.pop()).to.include({ build: undefined });
    }
  });

  it('has no other side where the movement has none', async () => {
    const { side: _side, ...whole } = still('end');
    const shelf = new FigureShelf();
    const file = shelf.file.bind(shelf);
    shelf.file = async (name) => (name.endsWith('end.json') ? whole : file(name));
    const figure = await showControls('side="left"', '', shelf);
    await start(figure);
    expect(shots[0]).to.include({ side: undefined });
  });

  it('answers its button, and tells of what the reader did only', async () => {
    const figure = await showControls();
    const told: string[] = [];
    for (const name of ['figure-play', 'figure-pause']) figure.addEventListener(name, () => told.push(name));
    expect(toggle(figure).getAttribute('aria-label')).to.equal('Play the movement');
    toggle(figure).focus();
    toggle(figure).click();
    await until(() => animationOf(figure) !== undefined);
    expect(toggle(figure).getAttribute('aria-label')).to.equal('Pause');
    expect(figure.shadowRoot?.activeElement).to.equal(toggle(figure));
    toggle(figure).click();
    await figure.updateComplete;
    expect(told).to.deep.equal(['figure-play', 'figure-pause']);
    figure.play();
    await until(() => animationOf(figure) !== undefined);
    figure.pause();
    await figure.updateComplete;
    expect(told).to.have.lengthOf(2);
  });

  it('lets four play, and pauses the one that has played longest for a fifth', async () => {
    const figures: ExerciseFigure[] = [];
    for (let count = 0; count < 5; count++) {
      // Small, so that all five are in sight.
      const figure = await showControls('style="width: 120px"');
      figures.push(figure);
      await start(figure);
    }
    await settled();
    expect(figures.map(({ playing }) => playing)).to.deep.equal([false, true, true, true, true]);
    expect(figures.map((figure) => animationOf(figure)?.playState)).to.deep.equal([
      undefined,
      ...Array.from({ length: 4 }, () => 'running'),
    ]);
  });

  it('stands still out of sight, and goes on from there', async () => {
    const figure = await showControls('style="margin-top: 10px"');
    const animation = await start(figure);
    const below = place('<div style="height: 5000px"></div>');
    below.scrollIntoView({ block: 'end' });
    await until(() => animation.playState === 'paused');
    animation.currentTime = 1000;
    window.scrollTo(0, 0);
    await until(() => animation.playState === 'running');
    expect(animation.currentTime).to.be.within(1000, 1400);
    expect(figure.playing).to.equal(true);
  });

  it('stands still while the page is hidden', async () => {
    const figure = await showControls();
    const animation = await start(figure);
    const hide = (isHidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide(true);
    expect(animation.playState).to.equal('paused');
    hide(false);
    expect(animation.playState).to.equal('running');
    Reflect.deleteProperty(document, 'hidden');
  });

  it('stops when it leaves the page, and leaves nothing behind', async () => {
    const figure = await showControls();
    const animation = await start(figure);
    figure.remove();
    await figure.updateComplete;
    expect([figure.playing, animation.playState, document.getAnimations().length]).to.deep.equal([
      false,
      'idle',
      0,
    ]);
  });

  it('steps between start and end where less motion is asked for', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const shelf = new FigureShelf();
    const figure = await showControls('', '', shelf);
    expect(toggle(figure).getAttribute('aria-label')).to.equal('Show the start');
    const press = async (): Promise<void> => {
      const ready = next(figure, 'content-ready');
      toggle(figure).focus();
      toggle(figure).click();
      await ready;
      expect(figure.shadowRoot?.activeElement, 'the focus stays').to.equal(toggle(figure));
    };
    await press();
    expect(toggle(figure).getAttribute('aria-label')).to.equal('Show the end');
    await emulateMedia({ reducedMotion: 'no-preference' });
    await until(() => toggle(figure).getAttribute('aria-label') === 'Play the movement');
    expect(shelf.files).to.deep.equal(['figures/bird-dog/end.json', 'figures/bird-dog/start.json']);
    expect(animationOf(figure)).to.equal(undefined);
  });

  it('steps between the start and a fault, from any view, where less motion is asked for', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const shelf = new FigureShelf();
    const figure = await showControls('fault="low-back-sags"', '', shelf);
    for (const state of ['start', 'low-back-sags', 'start']) {
      toggle(figure).click();
      await next(figure, 'content-ready');
      expect(figure['still']?.state).to.equal(state);
    }
    figure.fault = undefined;
    figure.view = 'front';
    await until(() => leg(figure) === 'M0 4h9');
    toggle(figure).click();
    await until(() => leg(figure) === 'M0 0h9');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('stops where it is when less motion is asked for while it plays', async () => {
    const shelf = new FigureShelf();
    const figure = await showControls('', '', shelf);
    const animation = await start(figure);
    animation.playbackRate = 0;
    animation.currentTime = 1200;
    await emulateMedia({ reducedMotion: 'reduce' });
    await until(() => !figure.playing);
    await figure.updateComplete;
    expect([animationOf(figure), leg(figure)]).to.deep.equal([undefined, 'M0 2h9']);
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(shelf.files).to.deep.equal(['end', 'motion'].map((file) => `figures/bird-dog/${file}.json`));
  });

  it('takes any speed for one that it has', async () => {
    const figure = await showControls();
    const animation = await start(figure);
    for (const [speed, rate] of [
      [9, 2],
      [0, 1],
      [0.1, 0.25],
      ['fast', 1],
    ] as const) {
      figure.speed = speed as number;
      await figure.updateComplete;
      expect(animation.playbackRate).to.equal(rate);
    }
  });

  it('keeps its still when the engine fails', async () => {
    const heard = listenToConsole();
    const figure = await showControls();
    const still = leg(figure);
    useEngine(function* () {
      yield;
      throw new Error('no engine');
    });
    figure.play();
    await until(() => heard.errors.length > 0);
    await figure.updateComplete;
    expect([figure.playing, leg(figure)]).to.deep.equal([false, still]);
  });
});

describe('exercise-figure: the colours that nobody chose', () => {
  afterEach(tidy);

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
  }) as OffscreenCanvasRenderingContext2D;
  /** Relative luminance of a colour in any form of CSS. */
  const luminance = (colour: string): number => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const { data } = canvas.getImageData(0, 0, 1, 1);
    return [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const part = (data[index] ?? 0) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  for (const [scheme, background] of [
    ['light', '#ffffff'],
    ['dark', '#14181f'],
  ] as const) {
    it(`stand out by 3:1 on a ${scheme} page, whoever it is`, async () => {
      const figure = await showFigure(`style="color-scheme: ${scheme}"`);
      const picture = inside<SVGElement>(figure, '[part=picture]');
      const shape = pathOf(figure, 'top');
      for (const paint of ['skin', 'hair', 'top', 'legs']) {
        shape.setAttribute('class', paint);
        for (let person = 0; person < 997; person += 9) {
          picture.style.setProperty('--n', String(person));
          const { fill } = getComputedStyle(shape);
          expect(contrast(fill, background), `${paint} of ${person}: ${fill}`).to.be.at.least(3);
        }
      }
    });
  }

  it('vary from one exercise to the next, and stay the same for each', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `exercise-${index}`);
    expect(new Set(ids.map(personOf)).size).to.be.above(150);
    const [first, second] = [await showFigure(), await showFigure()];
    expect(getComputedStyle(pathOf(first, 'top')).fill).to.equal(
      getComputedStyle(pathOf(second, 'top')).fill,
    );
    inside<SVGElement>(second, '[part=picture]').style.setProperty('--n', String(personOf('plank')));
    expect(getComputedStyle(pathOf(first, 'top')).fill).not.to.equal(
      getComputedStyle(pathOf(second, 'top')).fill,
    );
  });
});
