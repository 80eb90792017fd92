import { describe, expect, it } from 'vitest';
import { reporter } from '../../src/parse/report.js';
import { checkClaims, checkWording } from '../../src/parse/wording.js';
import type { Problem } from '../../src/model/problem.js';
import { places } from './body-support.js';

/** What each problem is about: the text from its place on. */
function found(check: typeof checkWording, text: string): string[] {
  const problems: Problem[] = [];
  check(text, (offset) => ({ line: 1, column: offset + 1 }), reporter('x', problems));
  return problems.map(({ column }) => text.slice(column - 1));
}

describe('promises', () => {
  it.each([
    'prevents injury',
    'prevents lower back pain',
    'Preventing most knee problems',
    'prevented aches',
    'bulletproof',
    'Bullet-proofs your back',
    'guaranteed',
    'guarantees results',
    'cures sciatica',
    'heals',
    'fixes your posture',
    'pain-free in a week',
    'risk-free',
    'eliminates back pain',
    'miracle',
    '100 % safe',
    '100% safe',
    '100 percent',
    'proven',
    'for the rest of your life',
    'clinically tested',
    'doctor-approved',
    'reviewed by a doctor',
    'reviewed by our team of physiotherapists',
  ])('are found: %s', (promise) => {
    expect(found(checkWording, `This is, and ${promise}.`)).toEqual([`${promise}.`]);
  });

  it.each([
    'prevent the pelvis from rolling',
    'This prevents the bar from drifting. Pain is a reason to stop.',
    'No exercise prevents every injury.',
    'It does not cure anything.',
    'It isn’t proven that it works.',
    'There is no guarantee.',
    'Rest until the wound heals.',
    'Stay in a pain-free range.',
    'Fix your gaze on the floor.',
    'Lift 100 % of it.',
    'an unproven idea',
    'to procure, secure and obscure',
    'a healthy back, feeling free of it',
    'curettage',
  ])('are not found in: %s', (text) => {
    expect(found(checkWording, text)).toEqual([]);
  });

  it('are found one by one, in their order', () => {
    expect(found(checkWording, 'proven to cure, guaranteed')).toEqual([
      'proven to cure, guaranteed',
      'cure, guaranteed',
      'guaranteed',
    ]);
  });

  it('come with a plainer wording', () => {
    const problems: Problem[] = [];
    checkWording('It cures.', () => ({ line: 1, column: 1 }), reporter('x', problems));
    expect(problems).toMatchObject([
      { code: 'promise-word', message: '"cures" promises more than health content can hold.' },
    ]);
    expect(problems[0]?.mend).toContain('may ease');
  });
});

describe('claims of evidence', () => {
  it.each([
    'study of men',
    'studies',
    'research',
    'researchers saw',
    'trial',
    'meta-analysis',
    'evidence',
    'shown to help',
    'percent',
    'per cent',
    '% of them',
    'newtons',
  ])('are found: %s', (words) => {
    expect(found(checkClaims, `One 5 ${words}.`)).toEqual([`${words}.`]);
  });

  it.each([
    'Study your form in a mirror.',
    'By trial and error.',
    'An industrial one.',
    'Evident. 5 % more.',
  ])('are not found in: %s', (text) => {
    expect(found(checkClaims, text)).toEqual([]);
  });

  it('are reported once for a sentence', () => {
    expect(found(checkClaims, 'A study of 3.5 trials. No more! Research too')).toEqual([
      'study of 3.5 trials. No more! Research too',
      'Research too',
    ]);
  });
});

describe('the wording of a body', () => {
  it('is checked wherever words are shown, with exact places', () => {
    const text = [
      'It &amp; *cures*.',
      '',
      '## Setup',
      '',
      '- a\\* b **heals**',
      '',
      '  > \tc [proven](d) and',
      '  > more miracles',
      '',
      '## Guaranteed results',
      '',
      '`cures`',
    ].join('\n');
    expect(places(text).filter((place) => place.endsWith('promise-word'))).toEqual([
      '10:4 promise-word',
      '1:11 promise-word',
      '5:11 promise-word',
      '7:9 promise-word',
      '8:10 promise-word',
      '12:2 promise-word',
    ]);
  });

  it('needs a citation in each paragraph under Why', () => {
    const text = '## Why\n\nA.[^b]\n\n  *C* is so.\n\n- d\n- e[^f]\n\n### g\n\nh [^i] j';
    expect(places(text)).toEqual(['5:4 uncited-claim', '7:3 uncited-claim']);
  });

  it('lets the citation of a line with a colon hold for the list after it', () => {
    expect(places('## Why\n\nThree reasons:[^a]\n\n- b\n- c')).toEqual([]);
    expect(places('## Why\n\nThree reasons:\n\n- b[^a]\n- c')).toEqual(['6:3 uncited-claim']);
    expect(places('## Why\n\nThree reasons:\n\nNone.[^a]')).toEqual(['3:1 uncited-claim']);
    expect(places('## Why\n\nThree reasons:')).toEqual(['3:1 uncited-claim']);
  });

  it('needs a citation elsewhere only where evidence is spoken of, in the same paragraph', () => {
    const text =
      'A study says so.\n\nA trial too.[^a]\n\n## Setup\n\n- Research.\n- Or not.\n\n## The evidence\n\nx\n';
    expect(places(text)).toEqual(expect.arrayContaining(['1:3 uncited-claim', '7:3 uncited-claim']));
    expect(places(text).filter((place) => place.endsWith('uncited-claim'))).toHaveLength(2);
  });

  it('does not ask twice where a citation is there but misspelt', () => {
    expect(places('## Why\n\nA.[^B]')).toEqual(['3:3 bad-id']);
  });
});
