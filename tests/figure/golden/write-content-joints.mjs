/**
 * `npm run poses`: writes `content-joints.json`: where the joints of every figure of the content are, in each key pose and each fault, and says
 * which of them it has written anew.
 *
 * A change of the content's poses, or of the solver, fails `golden.test.ts` until this has been run on purpose: look at the figures that it
 * names, and read the difference before it is committed. Needs a build.
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

const FILE = join(import.meta.dirname, 'content-joints.json');
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
const before = posesOf(readFileSync(FILE, 'utf8'));
const text = `{\n${figures.join(',\n')}\n}\n`;
const after = posesOf(text);
writeFileSync(FILE, text);

const changed = [...after].filter(([pose, joints]) => before.get(pose) !== joints);
const gone = [...before.keys()].filter((pose) => !after.has(pose));
for (const [pose] of changed) console.log(`wrote ${pose}`);
for (const pose of gone) console.log(`left out ${pose}`);
console.log(
  changed.length + gone.length === 0
    ? 'Every pose is where it was.'
    : 'Look at each of them, on demo/figures.html, before you commit tests/figure/golden/content-joints.json.',
);

/**
 * The joints of each pose, by the names of its figure and itself.
 * @param {string} json
 */
function posesOf(json) {
  const all = /** @type {Record<string, Record<string, unknown>>} */ (JSON.parse(json));
  return new Map(
    Object.entries(all).flatMap(([id, poses]) =>
      Object.entries(poses).map(([pose, joints]) => [`${id}: ${pose}`, JSON.stringify(joints)]),
    ),
  );
}
