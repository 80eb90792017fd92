/**
 * The Chromium that the package `@sparticuz/chromium` carries, for machines that have no browser. It is fetched on demand, because
 * 67 MB are too much to ask of every installer, and unpacked here, because the package's own way works on AWS Lambda alone.
 */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const VERSION = '153.0.0';
const PACKAGES = [`@sparticuz/chromium@${VERSION}`, 'tar-fs@3'];
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/** Whether the package's Chromium runs here. */
export const canCarryChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Fetches and unpacks the browser, once. Safe to call from several processes.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
export async function carriedChromium() {
  const folder = join(cache, `chromium-${VERSION}`);
  if (!existsSync(folder)) await fetchAndUnpack(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  /** @type {Record<string, string>} */
  const env = { LD_LIBRARY_PATH: libraries };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return { executablePath: join(folder, 'chromium'), env };
}

/** @param {string} folder */
async function fetchAndUnpack(folder) {
  console.log(`No browser found: fetching Chromium ${VERSION} (67 MB) into node_modules/.cache, once.`);
  const work = `${folder}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  try {
    installInto(work);
    const browser = join(work, 'browser');
    await unpack(work, browser);
    renameSync(browser, folder);
  } catch (error) {
    // Another process may have been faster; its folder is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Installs the packages in a project of their own, so that ours stays as it is.
 * @param {string} work
 */
function installInto(work) {
  writeFileSync(join(work, 'package.json'), '{ "private": true }');
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error', ...PACKAGES],
    {
      cwd: work,
      encoding: 'utf8',
      // `npm test` hands its own settings down as variables; this is another project.
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
    },
  );
  if (npm.status !== 0) {
    throw new Error(
      `Chromium could not be fetched. Install Chrome, Chromium or Edge, or set CHROME_PATH.\n${npm.stderr}`,
    );
  }
}

/**
 * @param {string} work
 * @param {string} browser
 */
async function unpack(work, browser) {
  const fromWork = createRequire(join(work, 'package.json'));
  /** @type {{ extract: (folder: string) => NodeJS.WritableStream }} */
  const { extract } = fromWork('tar-fs');
  mkdirSync(browser);
  /** @type {(file: string, target: NodeJS.WritableStream) => Promise<void>} */
  const write = (file, target) =>
    pipeline(
      createReadStream(join(work, 'node_modules/@sparticuz/chromium/bin', file)),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      target,
    );
  await Promise.all([
    write('chromium.br', createWriteStream(join(browser, 'chromium'), { mode: 0o755 })),
    write('fonts.tar.br', extract(join(browser, 'fonts'))),
    write('swiftshader.tar.br', extract(browser)),
    write('al2023.tar.br', extract(join(browser, 'al2023'))),
  ]);
}
