/** Authors find a story for each content file, as Storybook's own indexer reads what is written for them. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCsf } from 'storybook/internal/csf-tools';
import { root } from '../../tools/steps.mjs';
import { writeStories } from '../../tools/story-files/write.mjs';

const work = mkdtempSync(join(tmpdir(), 'story-files-'));
afterAll(() => rmSync(work, { recursive: true }));

/** The stories in a folder, as "title: story". */
function storiesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.stories.ts'))
    .flatMap((name) => {
      const csf = loadCsf(readFileSync(join(folder, name), 'utf8'), {
        fileName: name,
        makeTitle: (title) => title,
      }).parse();
      return csf.stories.map((story) => `${csf.meta?.title}: ${story.name}`);
    });
}

function contentFiles(folder: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(folder),
  );
}

describe("the project's content", () => {
  const out = join(work, 'project');

  it('has a story for each file, as a reader and as a trainer see it, and two for each figure', async () => {
    const entries = await writeStories(undefined, out);
    const stories = storiesIn(out);
    const files = contentFiles('.md').filter((name) => !/^(?:routines|sequences)\b/.test(name));

    expect(entries.map(({ path }) => path)).toEqual(files.map((name) => `content/${name}`).sort());
    expect(new Set(stories).size).toBe(stories.length);
    for (const { name, folder, figure } of entries) {
      const title = `${folder[0]?.toUpperCase()}${folder.slice(1)}/${name}`;
      expect(stories).toEqual(
        expect.arrayContaining([`Content/${title}: Reader`, `Content/${title}: Trainer`]),
      );
      if (!figure) continue;
      expect(stories).toEqual(
        expect.arrayContaining([`Figures/${title}: Movement`, `Figures/${title}: Faults`]),
      );
    }
    const drawn = entries.filter(({ figure }) => figure).map(({ id }) => id);
    const figures = contentFiles('.yaml').filter((name) => name.startsWith('figures'));
    expect(drawn.sort()).toEqual(figures.map((name) => basename(name, '.yaml')).sort());
  });

  it('is said to be faultless where the checker says so, and why a fault is not drawn', async () => {
    const entries = await writeStories(undefined, out);
    const birdDog = entries.find(({ id }) => id === 'bird-dog');
    expect(birdDog).toMatchObject({ problems: [], card: { updated: '21 November 2026' } });
    const rushing = birdDog?.figure?.faults.find(({ id }) => id === 'rushing-no-reset-between-reps');
    expect(rushing?.notDrawn).toBe(
      'The fault is speed and a missing pause, which a still figure cannot show.',
    );
    expect(rushing?.fix).toBe('Put hand and knee down, breathe in, brace again, then go.');
  });
});

describe('content that changes', () => {
  const content = join(work, 'content');
  const out = join(work, 'changes');
  const file = join(content, 'exercises/bird-dog.md');
  cpSync(join(root, 'content'), content, { recursive: true });

  it('has the problems of its file, with a new revision, in its own story alone', async () => {
    const before = await writeStories(content, out);
    writeFileSync(file, readFileSync(file, 'utf8').replace('beginner', 'beginer'));
    const after = await writeStories(content, out);
    const changed = after.filter(({ revision }, index) => revision !== before[index]?.revision);
    expect(changed.map(({ id }) => id)).toEqual(['bird-dog']);
    expect(changed[0]?.problems.map(({ code }) => code)).toEqual(['unknown-id']);
    expect(changed[0]?.problems[0]?.place).toMatch(/exercises\/bird-dog\.md:\d+:\d+$/);
  });

  it('keeps a story for a file that does not compile', async () => {
    writeFileSync(file, 'No front matter.\n');
    const broken = (await writeStories(content, out)).find(({ id }) => id === 'bird-dog');
    expect(broken).not.toHaveProperty('card');
    expect(broken?.problems.map(({ code }) => code)).toContain('front-matter-missing');
    expect(storiesIn(out)).toContain('Content/Exercises/bird-dog: Reader');
  });

  it('has no story once the file is gone', async () => {
    rmSync(file);
    await writeStories(content, out);
    expect(storiesIn(out).filter((story) => /bird-dog:|Bird dog:/.test(story))).toEqual([]);
  });

  it('has stories for each of two files of the same name and title', async () => {
    cpSync(join(content, 'exercises/superman.md'), join(content, 'stretches/superman.md'));
    await writeStories(content, out);
    const stories = storiesIn(out).filter(
      (story) => story.startsWith('Content/') && story.includes('uperman'),
    );
    expect(new Set(stories).size).toBe(4);
  });
});
