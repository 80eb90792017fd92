/**
 * Finds the command that is asked for. Exit codes: 0 all is well, 1 content has errors, 2 the command could not be followed.
 */
import { withSuggestion } from '../parse/suggest.js';
import { VERSION } from '../version.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

const HELP = `formcue: exercise content, checked and compiled

  formcue check [paths]               say what is wrong with content, where, and how to mend it
  formcue build <folder> --out <dir>  compile content into a pack that pages load
  formcue figures [ids] --out <dir>   write pictures as SVG files

  formcue <command> --help            the options of a command
  formcue --version

Exit codes: 0 all is well, 1 content has errors, 2 wrong usage.
`;

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Each command is loaded when it is called. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./commands/check.js')).check],
  ['figures', async () => (await import('./commands/figures.js')).figures],
  ['build', async () => (await import('./commands/build.js')).build],
]);

/** Runs the command line; answers with the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.out(HELP);
      return args.length > 0 ? 0 : 2;
    }
    if (name === '--version') {
      terminal.out(`${VERSION}\n`);
      return 0;
    }
    const load = COMMANDS.get(name);
    if (!load) throw new UsageError(withSuggestion(`There is no command "${name}".`, name, COMMANDS.keys()));
    const command = await load();
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError) && !isSystemError(error)) throw error;
    terminal.error(`formcue: ${error.message}\n`);
    const help = COMMANDS.has(name) ? `formcue ${name} --help` : 'formcue --help';
    if (error instanceof UsageError) terminal.error(`Try "${help}".\n`);
    return 2;
  }
}

/** A full disk, a folder that may not be written to: said in a line, without a stack. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
