import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installedBrowser, installedFirefox } from '../../tools/browsers.mjs';

const here = fileURLToPath(import.meta.url);
afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['CHROME_PATH', installedBrowser],
  ['FIREFOX_PATH', installedFirefox],
])('%s', (variable, find) => {
  it('names the browser, before any that is installed', () => {
    vi.stubEnv(variable, here);
    expect(find()).toBe(here);
  });

  it('is not passed over in silence where there is no such file', () => {
    vi.stubEnv(variable, `${here}.gone`);
    expect(find).toThrow(`${variable} names a file that does not exist: ${here}.gone`);
  });
});
