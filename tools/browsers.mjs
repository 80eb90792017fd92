/**
 * Which browsers tests and benchmarks run in. The order: `CHROME_PATH`, an installed Chrome, Chromium or Edge, and only then the
 * Chromium that a package carries, fetched on demand. `USE_BUNDLED_CHROMIUM=1` forces the last one. For tests in Firefox: `FIREFOX_PATH`, or
 * an installed one; nothing is fetched.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { canCarryChromium, carriedChromium } from './carried-chromium.mjs';
import { FirefoxMedia, launchOptionsForMedia } from './firefox-media.mjs';

/**
 * How to launch a browser.
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env The whole environment for the browser's process.
 */

/** Flags that hold in a container, as root, and without a network. Fonts and colours are the same on every machine. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Chromium's sandbox cannot start as root, nor in most containers that CI uses. */
const needsNoSandbox = process.platform === 'linux' && (process.getuid?.() === 0 || Boolean(process.env.CI));

/**
 * Finds a Chromium-based browser.
 * @returns {Promise<Browser>}
 * @throws {Error} if there is none, with what to do about it
 */
export async function findBrowser() {
  const installed = process.env.USE_BUNDLED_CHROMIUM ? undefined : installedBrowser();
  const args = needsNoSandbox ? [...FLAGS, '--no-sandbox'] : FLAGS;
  if (installed) return { executablePath: installed, args, env: environment({}) };
  if (!canCarryChromium) {
    throw new Error(
      'No Chrome, Chromium or Edge found. Install one, or set CHROME_PATH to its program file.',
    );
  }
  const { executablePath, env } = await carriedChromium();
  // A fetched Chromium has no sandbox helper beside it.
  return { executablePath, args: [...new Set([...args, '--no-sandbox'])], env: environment(env) };
}

/**
 * The program file of an installed browser, if there is one.
 * @returns {string | undefined}
 */
export function installedBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names a file that does not exist: ${named}`);
  }
  switch (process.platform) {
    case 'darwin':
      return application(['Google Chrome', 'Chromium', 'Microsoft Edge']);
    case 'win32':
      return windowsProgram([
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ]);
    default:
      return onPath([
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ]);
  }
}

/** What to do where there is no Firefox. */
export const NO_FIREFOX =
  'No Firefox found. Install one (https://www.mozilla.org/firefox/; on Debian: apt install firefox-esr), or set FIREFOX_PATH to its program file.';

/**
 * The program file of an installed Firefox, if there is one.
 * @returns {string | undefined}
 * @throws {Error} if `FIREFOX_PATH` names none
 */
export function installedFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX_PATH names a file that does not exist: ${named}`);
  }
  switch (process.platform) {
    case 'darwin':
      return application(['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'], 'firefox');
    case 'win32':
      return windowsProgram(['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe']);
    default:
      return onPath(['firefox', 'firefox-esr']);
  }
}

/**
 * Finds a Firefox.
 * @returns {Promise<{ launchOptions: import('playwright-core').LaunchOptions, media: FirefoxMedia }>} How to launch it, once, and what its
 *   pages are to be shown on.
 * @throws {Error} if there is none, with what to do about it
 */
export async function findFirefox() {
  const executablePath = installedFirefox();
  if (!executablePath) throw new Error(NO_FIREFOX);
  const port = await freePort();
  return {
    // The channel is what makes playwright-core take a Firefox that is not its own.
    launchOptions: {
      channel: 'moz-firefox',
      executablePath,
      env: environment({}),
      ...launchOptionsForMedia(port),
    },
    media: new FirefoxMedia(port),
  };
}

/** @returns {Promise<number>} a port of this machine where nothing listens */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {readonly string[]} apps
 * @param {string} [program] the file in the application, where it has another name
 */
function application(apps, program) {
  return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${program ?? app}`).find(existsSync);
}

/** @param {readonly string[]} files below a folder of programs */
function windowsProgram(files) {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return files.flatMap((file) => folders.map((folder) => join(folder ?? '', file))).find(existsSync);
}

/** @param {readonly string[]} programs */
function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * This process's environment with `changes`.
 * @param {Record<string, string>} changes
 */
function environment(changes) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries({ ...process.env, ...changes })) {
    if (value !== undefined) env[name] = value;
  }
  return env;
}
