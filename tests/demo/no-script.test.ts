import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnTexts, useDemo } from './visit.js';

const { visit } = useDemo();

describe('the page without a script', () => {
  it('has no script at all', () => {
    expect(readFileSync('demo/no-script.html', 'utf8')).not.toContain('<script');
  });

  it('shows each exercise whole, under a heading of its name', async () => {
    const { page } = await visit('no-script.html', { javaScriptEnabled: true });
    const [birdDog = '', superman = ''] = await drawnTexts(page);
    for (const section of ['How to do it', 'What goes wrong', 'You see:', 'Do this:', 'Take care']) {
      expect(birdDog).toContain(section);
      expect(superman).toContain(section);
    }
    expect(await page.getByRole('heading', { name: 'Bird dog', level: 2 }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Superman', level: 2 }).isVisible()).toBe(true);
  });
});
