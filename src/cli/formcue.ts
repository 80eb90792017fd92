#!/usr/bin/env node
/**
 * The command line, thin: it finds the command and lets it work. Commands know files and the terminal, nothing of the DOM; what
 * content means is known by `parse/` and `pack/`, which are loaded only when a command needs them.
 */
import { run } from './run.js';
import { processTerminal } from './terminal.js';

process.exitCode = await run(process.argv.slice(2), processTerminal());
