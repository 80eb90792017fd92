/** `npm run bench`: builds, then all benchmarks. */
import { runSteps } from '../tools/steps.mjs';

await runSteps([
  { name: 'Build', command: ['node', 'tools/build.mjs'] },
  { name: 'Cost of mounting', command: ['node', 'bench/mount.mjs'] },
  { name: 'Cost of moving', command: ['node', 'bench/figure.mjs'] },
  { name: 'Cost of compiling', command: ['node', 'bench/build.mjs'] },
]);
