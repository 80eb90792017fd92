/**
 * Writes `content-joints.json`: where the joints of every figure of the content are, in each key pose and each fault.
 *
 * A change of the content's poses, or of the solver, fails `golden.test.ts` until this has been run on purpose: build, run
 * `node tests/figure/golden/write-content-joints.mjs`, look at the figures that changed, and read the difference before it is committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} module @returns {Promise<unknown>} */
const fromDist = (module) => import(new URL(`../../../dist/${module}`, import.meta.url).href);

const { prepareMotion, settleFault } = /** @type {typeof import('../../../src/figure/motion.js')} */ (
  await fromDist('figure/motion.js')
);
const { jointAt } = /** @type {typeof import('../../../src/figure/solver.js')} */ (
  await fromDist('figure/solver.js')
);
const { parseFigure } = /** @type {typeof import('../../../src/parse/parse-figure.js')} */ (
  await fromDist('parse/parse-figure.js')
);

const CONTENT = join(import.meta.dirname, '../../../content/figures');
const JOINTS = [
  'pelvis',
  'base-of-neck',
  'head',
  ...['right', 'left'].flatMap((side) =>
    ['knee', 'ankle', 'toe', 'elbow', 'wrist', 'fingertips'].map((joint) => `${side}-${joint}`),
  ),
];

/** One joint a line, so that a change can be read. @param {import('../../../src/figure/skeleton.js').Skeleton} skeleton */
function linesOf(skeleton) {
  return JOINTS.map((joint) => {
    const place = jointAt(skeleton, /** @type {never} */ (joint));
    return `      "${joint}": [${place.map((value) => Math.round(value * 10) / 10 || 0).join(', ')}]`;
  }).join(',\n');
}

const figures = readdirSync(CONTENT).map((name) => {
  const text = readFileSync(join(CONTENT, name), 'utf8');
  const { movement } = parseFigure({ path: `figures/${name}`, text });
  if (!movement) throw new Error(`${name} is no figure.`);
  const motion = prepareMotion(movement);
  const keys = motion.keys.map(
    ({ skeleton }, index) => /** @type {const} */ ([`pose ${index + 1}`, skeleton]),
  );
  const faults = [...movement.faults].flatMap(([id, fault]) =>
    'notDrawn' in fault ? [] : [/** @type {const} */ ([id, settleFault(motion, fault).skeleton])],
  );
  const poses = [...keys, ...faults].map(([pose, body]) => `    "${pose}": {\n${linesOf(body)}\n    }`);
  return `  "${name.replace('.yaml', '')}": {\n${poses.join(',\n')}\n  }`;
});
writeFileSync(join(import.meta.dirname, 'content-joints.json'), `{\n${figures.join(',\n')}\n}\n`);
