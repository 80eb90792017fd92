/**
 * `npm run create element <name>`: a new element that works from the first moment, in the form that all of them have, registered wherever tags
 * are listed, with a story, a page, a test and an entry in the docs. What it shows is an example, to be replaced.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { createElement, refuse } from './create/element.mjs';
import { fromPackage, root } from './steps.mjs';

const [kind, name, ...rest] = process.argv.slice(2);

if (kind !== 'element' || !name || rest.length > 0) {
  console.error('Say what to create, and its name:\n\n  npm run create element exercise-name');
  process.exit(2);
}
const reason = refuse(name);
if (reason) {
  console.error(`<${name}> was not created. ${reason}`);
  process.exit(2);
}

const { created, edited } = await createElement(name);
console.log(
  [...created.map((file) => `created  ${file}`), ...edited.map((file) => `edited   ${file}`)].join('\n'),
);

// The manifest, and all that is made from it.
for (const step of [['tools/build.mjs', '--go-on'], ['tools/docs.mjs']]) {
  const { status } = spawnSync(process.execPath, step, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const [, runner] = fromPackage('@web/test-runner/dist/bin.js');
console.log(`wrote    custom-elements.json and the docs

<${name}> works, and shows the name of an entry. Next:

  1. Say what it is for, in src/elements/${name}/${name}.ts; its first sentences become the docs.
  2. Make it do that. "npm run docs" writes the docs anew.
  3. Write its test, tests/elements/${name}.test.ts, and run it:
     node ${runner.slice(root.length)} --files tests/elements/${name}.test.ts
  4. Write its page, stories/elements/${name}.mdx, and look at all its states: npm run storybook
     stories/elements/${name}.stories.ts has a story for each; they need what it needs, not more.
  5. Choose the stories that are kept as stills, in tools/visual/stills.mjs. "npm run visual" shows what
     changed against the stills of before, "npm run visual:accept" keeps what you have looked at.
  6. Add a line to CHANGELOG.md, and run npm run verify.`);
