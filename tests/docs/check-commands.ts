/** Samples of commands: each must exist, and those that change nothing outside of a folder of their own are run. */
import { existsSync, readFileSync } from 'node:fs';
import { formcue, withContent } from './check-content.js';

const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};

const TARBALL = `formcue-${version}.tgz`;

/** What is neither a script of the project nor `formcue`, to the letter. `readme.test.ts` runs those that unpack and serve. */
const KNOWN: readonly string[] = [
  'npm ci',
  'npm pack',
  `npm install ./${TARBALL}`,
  `tar -xzf ${TARBALL}`,
  'mv package/dist/cdn formcue',
  'python3 -m http.server 8000',
];

/** The commands of a sample, without what is said about them. */
export function commandsOf(sample: string): string[] {
  return sample
    .split('\n')
    .map((line) => line.replace(/\s+#.*$|^#.*$/, '').trim())
    .filter(Boolean);
}

export function problemsOfCommands(sample: string): string[] {
  const commands = commandsOf(sample);
  const ours = commands.filter((command) => command.startsWith('npx formcue '));
  return [
    ...commands.filter((command) => !ours.includes(command)).flatMap(problemsOfCommand),
    ...withContent((folder) =>
      ours.flatMap((command) => {
        const { status, output } = formcue(folder, command.split(' ').slice(2));
        return status === 0 ? [] : [`${command}: ${output}`];
      }),
    ),
  ];
}

function problemsOfCommand(command: string): string[] {
  if (KNOWN.includes(command)) return [];
  const [, script] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
  const isScript = script !== undefined && script in scripts;
  // npm knows these without "run".
  const isShort = /^npm (?:start|test)\b/.test(command);
  if (isScript && (isShort || command.startsWith('npm run '))) return missingFiles(scripts[script] ?? '');
  return [`nobody knows: ${command}`];
}

/** Programs of the project that a script names and that are not there. What is in dist/ is built. */
function missingFiles(script: string): string[] {
  const files = [...script.matchAll(/\b(?:tools|bench)\/[\w/-]+\.mjs/g)].map(([file]) => file);
  return files.filter((file) => !existsSync(file)).map((file) => `there is no ${file}`);
}
