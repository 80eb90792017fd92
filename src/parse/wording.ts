/**
 * Words that health content must not use, and claims that need a source.
 *
 * It knows plain text only: neither Markdown nor where the text came from. A word that is denied ("no exercise prevents every injury")
 * is no promise.
 */
import type { Position } from '../model/problem.js';
import type { Report } from './report.js';

interface PromiseRule {
  readonly pattern: RegExp;
  readonly mend: string;
  /** If it matches the text before, the words are no promise. */
  readonly unlessAfter?: RegExp | undefined;
}

/** Up to four words between a verb and what it would do away with. */
const FEW_WORDS = String.raw`(?:[ ,]+[\w'’-]+){0,4}?[ ]+`;
const HARM = String.raw`(?:injur\w*|pains?|(?:back|head)?aches?|harms?|damage|problems?|strains?|sprains?|arthritis|sciatica|surgery)\b`;

/** Ends in a word that denies what comes after it in the same clause. */
const DENIAL = /(?:\b(?:no|not|never|nothing|none|nobody|neither|nor|cannot)|n['’]t)\b[^.!?,;:]{0,40}$/i;

const PROMISES: readonly PromiseRule[] = [
  rule(
    String.raw`prevent(?:s|ed|ing|ion of)?${FEW_WORDS}${HARM}`,
    'Say what it trains, or "may help with", with a source.',
  ),
  rule(
    String.raw`eliminat(?:e|es|ed|ing)${FEW_WORDS}${HARM}`,
    'Write "may ease" or "may lower", with a source.',
  ),
  rule('bullet-?proof(?:s|ed|ing)?', 'Write "stronger" or "better prepared".'),
  rule('guarante(?:e|es|ed|eing)', 'Say what often happens, and for whom.'),
  rule('cure[sd]?', 'Write "may ease", with a source.'),
  rule(
    'heals',
    'Write "may help recovery", with a source.',
    /\b(?:until|while|when|once|as|after|before|if)\b[^.!?]{0,30}$/i,
  ),
  rule('fixes your', 'Write "trains" or "may help with".'),
  rule(
    String.raw`pain[ -]free(?! (?:range|arc|part|zone|distance|depth|position|variation|version|side|movement|motion))`,
    'Write "without sharp pain", or say what eases and for how many.',
  ),
  rule('risk[ -]free', 'Say what the risks are and how to lower them.'),
  rule('miracles?|miraculous(?:ly)?', 'Say plainly what it does.'),
  rule(
    String.raw`100 ?(?:%|per ?cent\b)(?! of\b)`,
    'Leave the number out, or give the source and what was measured.',
  ),
  rule('proven', 'Say who found what, with a source.'),
  rule('for the rest of your life', 'Say how long the source followed people.'),
  rule('clinically', 'Say what was studied, with a source.'),
  rule(
    String.raw`(?:doctor|physician|physio|physiotherapist|clinician|surgeon|expert|medically)[ -](?:approved|recommended)`,
    'Cite the source that recommends it.',
  ),
  rule(
    String.raw`reviewed by (?:(?:an?|our|the) )?(?:[\w-]+ ){0,2}?(?:doctors?|physicians?|physio\w*|clinicians?|surgeons?|medical\w*)`,
    'Leave it out unless a named person reviewed this text; then say who and when.',
  ),
];

/** Stands in every promise: text without it, as most is, need not be held against the rules one by one. */
const HINT =
  /prevent|eliminat|bullet|guarant|cure|heals|fixes|free|mirac|100|proven|rest of your|clinically|approved|recommended|reviewed/i;

/** Speaks of evidence. "Trial and error" and "study your form" do not. */
const EVIDENCE =
  /\b(?:stud(?:y|ies)(?! (?:your|the|how))|research(?:ers?)?|trials?(?! and error)|meta-?analys[ei]s|systematic reviews?|evidence|shown to|per ?cent|newtons?)\b|% of\b/gi;

/**
 * Reports promises in `text`: each at the place that `at` gives for its offset.
 *
 * @param text plain words, without marks
 */
export function checkWording(text: string, at: (offset: number) => Position, report: Report): void {
  for (const { offset, words, mend } of promisesIn(text)) {
    report(at(offset), 'promise-word', `"${words}" promises more than health content can hold.`, mend);
  }
}

/**
 * Reports the sentences of `text` that speak of evidence. It is for text without a citation.
 *
 * @param text plain words of one paragraph, without marks
 */
export function checkClaims(text: string, at: (offset: number) => Position, report: Report): void {
  if (text.search(EVIDENCE) < 0) return;
  let sentenceEnd = 0;
  for (const match of text.matchAll(EVIDENCE)) {
    if (match.index < sentenceEnd) continue;
    const rest = text.slice(match.index).search(/[.!?](?:\s|$)/);
    sentenceEnd = rest < 0 ? text.length : match.index + rest;
    reportUncited(at(match.index), `"${match[0]}" speaks of evidence, and no source is cited.`, report);
  }
}

export function reportUncited(at: Position, message: string, report: Report): void {
  report(
    at,
    'uncited-claim',
    message,
    'Cite a source behind it, such as [^ace-bird-dog], or say it as advice.',
  );
}

interface FoundPromise {
  readonly offset: number;
  readonly words: string;
  readonly mend: string;
}

function promisesIn(text: string): readonly FoundPromise[] {
  if (!HINT.test(text)) return [];
  const found = PROMISES.flatMap(({ pattern, mend, unlessAfter }) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ offset: match.index, words: match[0], mend }))
      .filter(({ offset }) => {
        const before = text.slice(Math.max(0, offset - 60), offset);
        // The second half of a word with a hyphen is another word.
        return !before.endsWith('-') && !DENIAL.test(before) && !unlessAfter?.test(before);
      }),
  );
  return found.sort((a, b) => a.offset - b.offset);
}

/** A rule for whole words. */
function rule(words: string, mend: string, unlessAfter?: RegExp): PromiseRule {
  return { pattern: new RegExp(String.raw`\b(?:${words})(?!\w)`, 'gi'), mend, unlessAfter };
}
