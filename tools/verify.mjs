/** `npm run verify`: everything that must hold before a change lands. CI runs this. */
import { installedFirefox, NO_FIREFOX } from './browsers.mjs';
import { fromPackage, runSteps } from './steps.mjs';
import { firefoxSteps, storySteps, testSteps, vitest } from './test-steps.mjs';

const hasFirefox = installedFirefox() !== undefined;
if (!hasFirefox) console.log(`Nothing is tested in Firefox. ${NO_FIREFOX}`);

await runSteps([
  ...testSteps,
  { name: 'Lint', command: [...fromPackage('eslint/bin/eslint.js'), '.'] },
  {
    name: 'Format',
    command: [...fromPackage('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  },
  { name: 'Content', command: ['node', 'dist/cli/formcue.js', 'check', '--strict', 'content'] },
  { name: 'Generated docs and manifest', command: ['node', 'tools/docs.mjs', '--check'] },
  { name: 'Sizes', command: ['node', 'tools/sizes.mjs'] },
  vitest('Package tests', 'package'),
  vitest('Demo tests', 'demo'),
  ...storySteps,
  ...(hasFirefox ? firefoxSteps : []),
  { name: 'Cost of mounting', command: ['node', 'bench/mount.mjs'] },
]);
