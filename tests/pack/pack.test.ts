import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../src/model/ids.js';
import { ContentFailure, type ReadText } from '../../src/pack/content-source.js';
import { decodeFile } from '../../src/pack/decode-file.js';
import { Pack } from '../../src/pack/pack.js';
import { trustFile } from '../../src/pack/trust.js';

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
  it('reads an item beneath its address', async () => {
    const { read, asked } = answering(JSON_TEXT);
    expect((await new Pack('/pack/', read, decodeFile).card(PLANK)).name).toBe('Plank');
    expect(asked).toEqual(['/pack/items/plank.json']);
  });

  it('reads an item once, however often it is asked for', async () => {
    const { read, asked } = answering(JSON_TEXT);
    const pack = new Pack('/pack/', read, decodeFile);
    const [first, second] = await Promise.all([pack.card(PLANK), pack.card(PLANK)]);
    expect(second).toBe(first);
    expect(await pack.card(PLANK)).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('forgets a failure, so that the next time may succeed', async () => {
    const failure = new ContentFailure('timeout', 'too late');
    const { read, asked } = answering(failure, JSON_TEXT);
    const pack = new Pack('/pack/', read, decodeFile);
    await expect(pack.card(PLANK)).rejects.toBe(failure);
    expect((await pack.card(PLANK)).name).toBe('Plank');
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['../secret', '..%2Fsecret'],
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['%2e%2e', '%252e%252e'],
  ])('lets "%s", which is no id, choose no path', async (id, name) => {
    const { read, asked } = answering(new ContentFailure('not-found', 'gone'));
    await expect(new Pack('/pack/', read, decodeFile).card(id as EntryId)).rejects.toThrow('gone');
    expect(asked).toEqual([`/pack/items/${name}.json`]);
  });

  it.each([
    ['a page', '<!doctype html>', decodeFile],
    ['another format', '{"format":9,"id":"plank","name":"Plank"}', decodeFile],
    ['another format, though it is trusted', '{"format":9,"id":"plank","name":"Plank"}', trustFile],
    ['nothing at all, though it is trusted', 'null', trustFile],
  ])('refuses %s and names the file', async (_, text, decode) => {
    const failing = new Pack('/pack/', answering(text).read, decode).card(PLANK);
    await expect(failing).rejects.toBeInstanceOf(ContentFailure);
    await expect(failing).rejects.toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining('/pack/items/plank.json'),
    });
  });

  it('puts ids into the pattern of addresses as they are', () => {
    const { read } = answering();
    expect(new Pack('/p/', read, decodeFile, '/x/{id}/#{id}').hrefOf(PLANK)).toBe('/x/plank/#plank');
    expect(new Pack('/p/', read, decodeFile, '/x/{id}').hrefOf('$&' as EntryId)).toBe('/x/$&');
    expect(new Pack('/p/', read, decodeFile).hrefOf(PLANK)).toBeUndefined();
  });
});
