/** The part of the figures' benchmark that runs in the page. `bench/figure.mjs` drives it. */

/**
 * @typedef {object} Study What the pages need to know of a figure, looked at once beforehand.
 * @property {string} id
 * @property {string} html The picture of the still, as plain markup.
 * @property {number[]} liveliest Paths of its film by which the frames that are drawn are counted.
 * @property {number} changes How many frames differ from the one before, in a second of 30.
 *
 * @typedef {object} Studies
 * @property {string} css The element's style sheet for plain markup.
 * @property {Study[]} figures
 *
 * @typedef {'nothing' | 'idle' | 'element' | 'swap' | 'solve' | 'canvas' | 'strip' | 'movedStrip'} Way
 * @typedef {import('../src/elements/exercise-figure/exercise-figure.js').ExerciseFigure} ExerciseFigure
 * @typedef {import('../src/figure/film.js').Film} Film
 * @typedef {import('../src/figure/film.js').FilmSource} FilmSource
 * @typedef {import('../src/elements/exercise-figure/draw-film.js').ShootFilm} ShootFilm
 * @typedef {{ register: (content: string) => void }} FigureScript
 * @typedef {{ element: SVGElement, film: Film, study: Study, place: HTMLElement }} Bare A figure without Formcue's element.
 */

const FIGURE_SCRIPT = '/dist/cdn/exercise-figure.js';
const ENGINE_SCRIPT = '/dist/cdn/figure-engine.js';
const CONTENT = '/dist/cdn/content/';

const SVG = 'http://www.w3.org/2000/svg';

/** Pixels of the place that each figure has. */
const WIDTH = 320;
const HEIGHT = 240;

/** Milliseconds between a picture and asking for the next, as in the player: it comes with every second frame of a usual screen. */
const REST = 20;

/** Frames in one row of a strip. Few, so that no side of it is longer than a texture may be. */
const COLUMNS = 8;

/** For how many frames solving is prepared beforehand. */
const PREPARED = 360;

/** What the page did since it was loaded. */
const counts = { drawn: 0, requested: 0 };

const request = globalThis.requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (/** @type {FrameRequestCallback} */ callback) => {
  counts.requested++;
  return request(callback);
};

/** Frames that were drawn, callbacks that were asked for before a frame, and animations that run. */
export function count() {
  return { ...counts, animations: document.getAnimations().length };
}

/**
 * Looks at figures as the element shows them.
 * @param {readonly string[]} ids
 * @returns {Promise<Studies>}
 */
export async function study(ids) {
  const elements = await mountElements(ids);
  const figures = [];
  for (const [index, id] of ids.entries()) {
    const film = await shoot(id);
    const html = elements[index]?.shadowRoot?.querySelector('[part=picture]')?.outerHTML ?? '';
    const changes = scheduleOf(film).length / film.duration;
    figures.push({ id, html, liveliest: liveliestOf(film), changes });
  }
  const css = (elements[0]?.shadowRoot?.adoptedStyleSheets ?? [])
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
  return { figures, css: css.replace(/:host\(([^)]*)\)/g, '.plain$1').replaceAll(':host', '.plain') };
}

/**
 * Sets figures in motion in one of the ways. Resolves when all are ready.
 * @param {Way} way
 * @param {readonly string[]} ids
 * @param {Studies} studies
 */
export async function start(way, ids, studies) {
  if (way === 'nothing') return;
  if (way === 'idle' || way === 'element') {
    const elements = await mountElements(ids);
    if (way === 'element') await Promise.all(elements.map(play));
    return;
  }
  document.head.append(Object.assign(document.createElement('style'), { textContent: studies.css }));
  const bares = await Promise.all(ids.map((id) => mountBare(studyOf(id, studies))));
  switch (way) {
    case 'swap':
      return everyFrame(bares.map((bare) => followFilm(bare.film, swapper(bare))));
    case 'solve':
      return everyFrame(await Promise.all(bares.map(solver)));
    case 'canvas':
      return everyFrame(await Promise.all(bares.map(painter)));
    case 'strip':
      return void (await Promise.all(bares.map(async (bare) => step(bare, await strip(bare)))));
    case 'movedStrip':
      return everyFrame(bares.map((bare) => followFilm(bare.film, moveStrip(bare))));
  }
}

/** A place for one figure. */
function makePlace() {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = `float: left; width: ${WIDTH}px; height: ${HEIGHT}px`;
  return place;
}

/**
 * @param {readonly string[]} ids
 * @returns {Promise<ExerciseFigure[]>}
 */
async function mountElements(ids) {
  /** @type {FigureScript} */
  const { register } = await import(FIGURE_SCRIPT);
  register(new URL(CONTENT, location.href).href);
  const elements = ids.map((id) => {
    const element = /** @type {ExerciseFigure} */ (document.createElement('exercise-figure'));
    element.exercise = id;
    makePlace().append(element);
    return element;
  });
  for (const element of elements) {
    await element.load();
    if (!element.matches(':state(ready)')) throw new Error(`${element.exercise} has no picture.`);
  }
  return elements;
}

/**
 * Resolves when the element has drawn its film and shows it.
 * @param {ExerciseFigure} element
 */
async function play(element) {
  const root = element.shadowRoot;
  if (!root) throw new Error('A figure is not drawn as expected.');
  const isMoving = new Promise((moves) => {
    const observer = new MutationObserver(() => {
      if (!root.querySelector('.window > div')?.getAnimations().length) return;
      observer.disconnect();
      moves(undefined);
    });
    observer.observe(root, { attributes: true, subtree: true });
  });
  element.loop = true;
  element.play();
  await isMoving;
}

/**
 * Counts the frames in which one of the liveliest paths is written.
 * @param {ArrayLike<Element>} paths
 * @param {Study} study
 */
function countFrames(paths, { liveliest }) {
  /** @type {unknown} */
  let last;
  for (const index of liveliest) {
    const path = paths[index];
    if (!path) throw new Error('The film has fewer paths than it had.');
    path.setAttribute = (name, value) => {
      const now = document.timeline.currentTime;
      if (now !== last) counts.drawn++;
      last = now;
      Element.prototype.setAttribute.call(path, name, value);
    };
  }
}

/**
 * A figure in plain markup that shows the first frame of its film.
 * @param {Study} study
 * @returns {Promise<Bare>}
 */
async function mountBare(study) {
  const film = await shoot(study.id);
  const place = makePlace();
  place.className = 'plain';
  place.innerHTML = `<div part="figure" class="drawn">${study.html}</div>`;
  const element = /** @type {SVGElement | null} */ (place.querySelector('svg'));
  const group = element?.querySelector('g');
  if (!element || !group) throw new Error('A figure is not drawn as expected.');
  element.setAttribute('viewBox', film.frame.join(' '));
  group.removeAttribute('transform');
  group.replaceChildren(...pathsOf(film, 0));
  return { element, film, study, place };
}

/**
 * @param {Film} film
 * @param {number} frame
 */
function pathsOf({ paints, frames }, frame) {
  return paints.map((paint, index) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', paint);
    path.setAttribute('d', frames[frame]?.[index] ?? '');
    return path;
  });
}

/**
 * The floor: path strings from memory.
 * @param {Bare} bare
 * @returns {(frame: number) => void}
 */
function swapper({ element, film, study }) {
  const paths = [...element.querySelectorAll('path')];
  let before = film.frames[0];
  countFrames(paths, study);
  return (frame) => {
    const next = film.frames[frame];
    next?.forEach((d, index) => {
      if (d !== before?.[index]) paths[index]?.setAttribute('d', d);
    });
    before = next;
  };
}

/**
 * Without a memory: every frame is solved and drawn by the engine, and what differs is shown, 30 times a second, as a page does that does not
 * know when a movement stands still. What the engine prepares once for a film has been
 * done beforehand. The engine gives its strings only when a film is complete, so the same strings are taken from another copy of it.
 * @param {Bare} bare
 */
async function solver(bare) {
  const source = await readMotion(bare.study.id);
  const shootFilm = await loadEngine();
  const { length } = bare.film.frames;
  const films = Array.from({ length: Math.ceil(PREPARED / length) + 1 }, () => {
    const film = shootFilm(source, {});
    film.next();
    return { film, left: length - 1 };
  });
  const swap = followFilm(bare.film, swapper(bare));
  return (/** @type {number} */ now) => {
    const [next] = films;
    if (!next) throw new Error('There are fewer frames than time to show them.');
    next.film.next();
    if (!--next.left) films.shift();
    swap(now);
  };
}

/**
 * Frames as bitmaps, painted on a canvas.
 * @param {Bare} bare
 */
async function painter(bare) {
  const bitmaps = await rasterise(bare);
  const canvas = makeCanvas(WIDTH, HEIGHT);
  const context = contextOf(canvas);
  bare.place.replaceChildren(canvas);
  return followFilm(bare.film, (frame) => {
    const bitmap = bitmaps[frame];
    counts.drawn++;
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (bitmap) context.drawImage(bitmap, 0, 0);
  });
}

/**
 * All frames on one bitmap.
 * @param {Bare} bare
 */
async function strip(bare) {
  const bitmaps = await rasterise(bare);
  const rows = Math.ceil(bitmaps.length / COLUMNS);
  const canvas = makeCanvas(COLUMNS * WIDTH, rows * HEIGHT);
  const context = contextOf(canvas);
  bitmaps.forEach((bitmap, frame) => {
    const { left, top } = cellOf(frame);
    context.drawImage(bitmap, left * devicePixelRatio, top * devicePixelRatio);
    bitmap.close();
  });
  return canvas;
}

/**
 * All frames as elements in one layer, with the style sheet of the page.
 * @param {Bare} bare
 */
function svgStrip({ element, film, place }) {
  const box = element.parentElement;
  const layer = document.createElement('div');
  const rows = Math.ceil(film.frames.length / COLUMNS);
  layer.style.cssText = `position: absolute; width: ${COLUMNS * WIDTH}px; height: ${rows * HEIGHT}px`;
  film.frames.forEach((_, frame) => {
    const picture = /** @type {SVGElement} */ (element.cloneNode(true));
    const { left, top } = cellOf(frame);
    picture.style.cssText += `; left: ${left}px; top: ${top}px; width: ${WIDTH}px; height: ${HEIGHT}px`;
    picture.querySelector('g')?.replaceChildren(...pathsOf(film, frame));
    layer.append(picture);
  });
  box?.replaceChildren(layer);
  place.replaceChildren(...(box ? [box] : []));
  return layer;
}

/**
 * The strip of elements, moved by script.
 * @param {Bare} bare
 */
function moveStrip(bare) {
  const layer = svgStrip(bare);
  layer.style.willChange = 'transform';
  return (/** @type {number} */ frame) => {
    counts.drawn++;
    layer.style.transform = translationTo(frame);
  };
}

/**
 * Moves a strip by an animation that the compositor can run alone.
 * @param {Bare} bare
 * @param {HTMLElement} moved
 */
function step({ place, film }, moved) {
  if (!moved.isConnected) place.replaceChildren(moved);
  place.style.overflow = 'hidden';
  moved.style.willChange = 'transform';
  const keyframes = scheduleOf(film).map(({ at, frame }) => ({
    offset: at,
    transform: translationTo(frame),
    easing: 'steps(1, end)',
  }));
  moved.animate([...keyframes, { offset: 1, transform: keyframes[0]?.transform ?? 'none' }], {
    duration: film.duration * 1000,
    iterations: Infinity,
  });
}

/** @param {number} frame */
function translationTo(frame) {
  const { left, top } = cellOf(frame);
  return `translate(${-left}px, ${-top}px)`;
}

/** @param {number} frame its place in a strip, in CSS pixels */
function cellOf(frame) {
  return { left: (frame % COLUMNS) * WIDTH, top: Math.floor(frame / COLUMNS) * HEIGHT };
}

/**
 * Every frame of a film as a bitmap, in the colours of now.
 * @param {Bare} bare
 */
async function rasterise({ element, film }) {
  const looks = [...element.querySelectorAll('path')].map(lookOf);
  const bitmaps = [];
  for (const strings of film.frames) {
    const paths = strings.map((d, index) => `<path ${looks[index]} d="${d}"/>`).join('');
    const markup =
      `<svg xmlns="${SVG}" viewBox="${film.frame.join(' ')}" width="${WIDTH}" height="${HEIGHT}" ` +
      `stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(markup)}`;
    await image.decode();
    const canvas = makeCanvas(WIDTH, HEIGHT);
    contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
    bitmaps.push(await createImageBitmap(canvas));
  }
  return bitmaps;
}

/**
 * The computed look of a path, as attributes.
 * @param {Element} path
 */
function lookOf(path) {
  const style = getComputedStyle(path);
  return ['fill', 'stroke', 'stroke-width', 'opacity', 'vector-effect']
    .map((name) => `${name}="${style.getPropertyValue(name)}"`)
    .join(' ');
}

/**
 * @param {number} width in CSS pixels
 * @param {number} height in CSS pixels
 */
function makeCanvas(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  canvas.style.cssText = `display: block; width: ${width}px; height: ${height}px`;
  return canvas;
}

/** @param {HTMLCanvasElement} canvas */
function contextOf(canvas) {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  return context;
}

/**
 * Calls `show` when another frame of the film is due.
 * @param {Film} film
 * @param {(frame: number) => void} show
 * @returns {(now: number) => void}
 */
function followFilm(film, show) {
  let before = 0;
  /** @type {number | undefined} */
  let since;
  return (now) => {
    since ??= now;
    const frame = film.frameAt(((now - since) / 1000) % film.duration);
    if (frame === before) return;
    before = frame;
    show(frame);
  };
}

/**
 * The cheapest loop at 30 frames a second that we know of: it does not ask for the frames of the screen between two pictures.
 * @param {readonly ((now: number) => void)[]} figures
 */
function everyFrame(figures) {
  const ask = () => request(tick);
  const tick = (/** @type {number} */ now) => {
    setTimeout(ask, REST);
    for (const show of figures) show(now);
  };
  ask();
}

/**
 * The frames of one repetition that differ from the one before, and when, as a share of the whole.
 * @param {Film} film
 */
function scheduleOf(film) {
  const steps = [];
  const ticks = Math.round(film.duration * 30);
  let before = -1;
  for (let tick = 0; tick < ticks; tick++) {
    const frame = film.frameAt((tick / ticks) * film.duration);
    if (frame !== before) steps.push({ at: tick / ticks, frame });
    before = frame;
  }
  return steps;
}

/**
 * Paths of which at least one changes in every frame that differs from the one before: as few as it takes.
 * @param {Film} film
 */
function liveliestOf({ paints, frames }) {
  let left = frames
    .slice(1)
    .map((frame, index) => paints.map((_, path) => frame[path] !== frames[index]?.[path]));
  const chosen = [];
  for (;;) {
    const changes = paints.map((_, path) => left.filter((hasChanged) => hasChanged[path]).length);
    const most = Math.max(...changes);
    if (!most) return chosen;
    const path = changes.indexOf(most);
    chosen.push(path);
    left = left.filter((hasChanged) => !hasChanged[path]);
  }
}

/**
 * @param {string} id
 * @param {Studies} studies
 */
function studyOf(id, { figures }) {
  const found = figures.find((study) => study.id === id);
  if (!found) throw new Error(`${id} has not been looked at.`);
  return found;
}

/** @param {string} id @returns {Promise<Film>} */
async function shoot(id) {
  const shootFilm = await loadEngine();
  const film = shootFilm(await readMotion(id), {});
  for (;;) {
    const { done, value } = film.next();
    if (done) return value;
  }
}

/** @returns {Promise<ShootFilm>} */
async function loadEngine() {
  return (await import(ENGINE_SCRIPT)).shootFilm;
}

/** @param {string} id @returns {Promise<FilmSource>} */
async function readMotion(id) {
  return (await fetch(`${CONTENT}figures/${id}/motion.json`)).json();
}
