import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../src/model/ids.js';
import { ContentFailure, type ReadText } from '../../src/pack/content-source.js';
import { Pack } from '../../src/pack/pack.js';

const PLANK = 'plank' as EntryId;
const JSON_TEXT = '{"format":1,"id":"plank","name":"Plank"}';

/** A reader that answers from a list, in order, and remembers what it was asked. */
function answering(...answers: (string | Error)[]): { read: ReadText; asked: string[] } {
  const asked: string[] = [];
  const read: ReadText = async (url) => {
    asked.push(url);
    const answer = answers.shift() ?? new Error('asked too often');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { read, asked };
}

describe('Pack', () => {
  it.each(['/pack', '/pack/'])('reads an item beneath %s', async (base) => {
    const { read, asked } = answering(JSON_TEXT);
    expect((await new Pack(base, read).card(PLANK)).name).toBe('Plank');
    expect(asked).toEqual(['/pack/items/plank.json']);
  });

  it('reads an item once, however often it is asked for', async () => {
    const { read, asked } = answering(JSON_TEXT);
    const pack = new Pack('/pack/', read);
    const [first, second] = await Promise.all([pack.card(PLANK), pack.card(PLANK)]);
    expect(second).toBe(first);
    expect(await pack.card(PLANK)).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('forgets a failure, so that the next time may succeed', async () => {
    const failure = new ContentFailure('timeout', 'too late');
    const { read, asked } = answering(failure, JSON_TEXT);
    const pack = new Pack('/pack/', read);
    await expect(pack.card(PLANK)).rejects.toBe(failure);
    expect((await pack.card(PLANK)).name).toBe('Plank');
    expect(asked).toHaveLength(2);
  });

  it.each(['../secret', 'a/b', '', 'Plank', '%2e%2e', 'a'.repeat(65)])(
    'asks nothing for the id "%s"',
    async (id) => {
      const { read, asked } = answering();
      await expect(new Pack('/pack/', read).card(id as EntryId)).rejects.toMatchObject({
        reason: 'not-found',
      });
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ['a page', '<!doctype html>'],
    ['another format', '{"format":9,"id":"plank","name":"Plank"}'],
  ])('refuses %s and names the file', async (_, text) => {
    const failing = new Pack('/pack/', answering(text).read).card(PLANK);
    await expect(failing).rejects.toBeInstanceOf(ContentFailure);
    await expect(failing).rejects.toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining('/pack/items/plank.json'),
    });
  });

  it('puts ids into the pattern of addresses as they are', () => {
    const { read } = answering();
    expect(new Pack('/p/', read, '/x/{id}/#{id}').hrefOf(PLANK)).toBe('/x/plank/#plank');
    expect(new Pack('/p/', read, '/x/{id}').hrefOf('$&' as EntryId)).toBe('/x/$&');
    expect(new Pack('/p/', read).hrefOf(PLANK)).toBeUndefined();
  });
});
