/**
 * A small static server for the demo, the demo's tests and the benchmarks. It serves what a publisher would copy (demo/ and dist/), on this
 * machine only.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { withFigures } from './demo-figures.mjs';
import { root } from './steps.mjs';

/** The folders that are served, at the same paths. */
const FOLDERS = /^\/(?:demo|dist)\//;

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The policy that `demo/strict-csp.html` promises to run under; the page itself holds the same. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/**
 * A running server.
 * @typedef {object} Site
 * @property {string} url Its address, without a slash at the end.
 * @property {() => Promise<void>} close
 */

/**
 * Starts serving on `port`, or on the next free one after it; any free one for 0.
 * @param {number} [port]
 * @returns {Promise<Site>}
 */
export async function serve(port = 0) {
  const server = createServer((request, response) => {
    answer(request, response).catch((cause) => {
      console.error(cause);
      response.destroy();
    });
  });
  const used = await listen(server, port);
  return {
    url: `http://localhost:${used}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** How many ports are tried before giving up. */
const PORTS_TO_TRY = 20;

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
async function listen(server, port) {
  for (let next = port; ; next++) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(next, 'localhost', () => {
          server.off('error', reject);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : next);
        });
      });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || next >= port + PORTS_TO_TRY) throw error;
    }
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  const { path, theme } = readAddress(request.url ?? '/');
  if (path === '/') {
    response.writeHead(302, { location: '/demo/' }).end();
    return;
  }
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  const found = FOLDERS.test(path) ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n');
    return;
  }
  // The one page that is made of what lies elsewhere.
  const made =
    path === '/demo/figures.html'
      ? Buffer.from(await withFigures(await readFile(file, 'utf8'), theme))
      : undefined;
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': made?.length ?? found.size,
    // What is served changes while it is looked at.
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(path === '/demo/strict-csp.html' ? { 'content-security-policy': STRICT_POLICY } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else if (made) response.end(made);
  else createReadStream(file).pipe(response);
}

/**
 * The path of an address, with no way up, empty if it cannot be read; and the theme that it asks for.
 * @param {string} url
 * @returns {{ path: string, theme: string | undefined }}
 */
function readAddress(url) {
  try {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    return { path: normalize(decodeURIComponent(pathname)), theme: searchParams.get('theme') ?? undefined };
  } catch {
    return { path: '', theme: undefined };
  }
}
