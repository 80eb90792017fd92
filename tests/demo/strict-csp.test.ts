import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STRICT_POLICY } from '../../tools/serve.mjs';
import { scrollThrough, settled, useDemo } from './visit.js';

const { visit, url } = useDemo();

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html";

describe('the page under a strict policy', () => {
  it('is served with the policy, and holds it too', async () => {
    const response = await fetch(`${url()}/demo/strict-csp.html`);
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
    expect(STRICT_POLICY).toBe(POLICY);
    expect(readFileSync('demo/strict-csp.html', 'utf8')).toContain(`content="${POLICY}"`);
  });

  it('makes its cards live, and every control works, without a violation', async () => {
    const { page, complaints } = await visit('strict-csp.html');
    await scrollThrough(page);
    await settled(page);
    expect(await page.locator('exercise-card:state(ready)').count()).toBe(2);
    const clicked = await page.evaluate(async () => {
      let clicks = 0;
      for (const { shadowRoot } of document.querySelectorAll('exercise-card')) {
        const root = shadowRoot ?? document;
        // What unfolds comes first: the buttons show another exercise in the card's place, and take the rest away.
        const controls = [...root.querySelectorAll('summary'), ...root.querySelectorAll('button')];
        for (const control of controls) {
          if (!control.isConnected || !control.checkVisibility()) continue;
          control.click();
          clicks++;
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        }
      }
      return clicks;
    });
    expect(clicked).toBeGreaterThan(10);
    await settled(page);
    expect(complaints).toEqual([]);
  });

  it('is really strict: a string that becomes HTML is refused', async () => {
    const { page, complaints } = await visit('strict-csp.html');
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>no</p>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    await expect.poll(() => complaints.join('\n')).toContain('policy: require-trusted-types-for');
  });
});
