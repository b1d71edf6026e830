import { english } from './english-words.ts';
import { QUOTED } from './word-lists.ts';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations with their full stops, words, and every other mark by itself. */
const TOKEN =
  /\p{L}\.(?:\p{L}\.)+|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Lt|Col|Maj|Prof|Gov|St|Capt|Sgt|Adm)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}]+(?:['’&.-][\p{L}\p{N}]+)*['’]?|\S/gu;
/** Words that are made for people who do something, in the plural: one of them is as often a thing. */
const AGENT = /^\p{Ll}{3,}(?:ers|ists|ians|ants|ees|men|women)$/u;
const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s?$/u;
const be = new Set(['is', 'was', 'were', 'are', 'be', 'been', 'being', 'to', 'not']);
const articles = new Set(['the', 'a', 'an', 'one', 'some', 'several', 'two', 'three', 'many']);
/** Prepositions that may stand inside the name of an office. */
const inName = new Set(['of', 'for', 'at', 'from', 'with', 'to', 'in']);

/** What stands between a noun and its preposition: `people familiar with the plan`, `the draft seen by three newspapers`. */
const AFTER_NOUN =
  /^(?:familiar|close|involved|briefed|based|seen|obtained|reviewed|published|released|quoted|contacted|interviewed|working|living|speaking|travelling|traveling|following|advising|representing|monitoring|watching|tracking|studying|investigating|backing|opposing)$/;
/** Those that say how somebody without a name knows. */
const SOURCE_BY = /^(?:familiar|close|involved|briefed)$/;
/** Prepositions and participles that no name of an office holds: a name ends before them. */
const afterName = new Set(['on', 'about', 'by', 'over', 'behind', 'within', 'inside', 'near', 'who', 'that', 'which', 'whose']);
const partitives = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'some',
  'several',
  'many',
  'most',
  'both',
  'none',
  'all',
  'another',
  'neither',
]);
const owners = new Set(['his', 'her', 'their', 'its', 'our', 'my']);
const relatives = new Set(['who', 'whose', 'which']);
/** What may stand before a verb of speaking in its plain form: `did not say`. */
const negations = new Set([
  'did',
  'does',
  'do',
  'would',
  'could',
  'not',
  "didn't",
  "doesn't",
  "don't",
  "wouldn't",
  'didn’t',
  'doesn’t',
  'wouldn’t',
]);
/** `emailed to say`. */
const WROTE_TO = /^(?:e-?mailed|wrote|rang|called|phoned|texted|posted|messaged|cabled|stood)$/;
const plainVerbs = new Set(['say', 'confirm', 'comment', 'deny', 'disclose', 'elaborate', 'specify', 'explain', 'name', 'discuss']);

/** Who speaks in an English sentence with hidden quotations, in order of occurrence. */
export function englishSpeakers(sentence: string): string[] {
  const tokens = [...sentence.matchAll(TOKEN)].map(({ 0: text, index }): Token => ({ text, start: index, end: index + text.length }));
  const found = tokens.flatMap((token, at) => namesAt(tokens, token.text, at));
  return found.flatMap((name) => (name === null ? [] : [sentence.slice(name[0]?.start, name.at(-1)?.end)]));
}

/** Whom one word of a sentence says to be speaking; null for nobody. */
function namesAt(tokens: readonly Token[], word: string, at: number): (readonly Token[] | null)[] {
  const before = tokens[at - 1]?.text ?? '';
  if (word === 'to' && /^according$/i.test(before)) return [sourceAfter(tokens, at + 1)];
  if (word === 'say' && WROTE_TO.test(tokens[at - 2]?.text ?? '')) return [nameBefore(tokens, at - 2)];
  if (plainVerbs.has(word) && negations.has(before)) return [nameBefore(tokens, at)];
  if (english.verbs.has(word))
    return [isAfterBreak(tokens, at) && !/^tell|told/.test(word) ? inverted(tokens, at) : null, nameBefore(tokens, at)];
  if (isPhrasal(tokens, at)) return [nameBefore(tokens, at)];
  if (english.plural.has(word)) return [nameBefore(tokens, at, isOfMany)];
  if (english.withClause.has(word) && isFollowedByClause(tokens, at)) return [nameBefore(tokens, at)];
  if (word === 'quoted' && be.has(before)) return [nameBefore(tokens, at - 1)];
  if (!english.doubtful.has(word) || !isFollowedByObject(tokens, at)) return [];
  return [nameBefore(tokens, at, (head) => CAPITAL.test(head) || (english.speakers.has(head) && isOfObject(tokens, at)))];
}

/** Whether a noun is one for people in the plural. */
function isOfMany(head: string): boolean {
  return /(?:s|men|women|people)$/.test(head) && (english.speakers.has(head) || AGENT.test(head));
}

function isAfterBreak(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return before === QUOTED || before === ',';
}

/** `called for`, `hit back`: a verb that reports with the word behind it. */
function isPhrasal(tokens: readonly Token[], at: number): boolean {
  return english.phrasal.get(tokens[at + 1]?.text ?? '')?.has(tokens[at]?.text ?? '') === true;
}

/** `…, said the mayor.`: the name after a verb, when the clause ends with it. */
function inverted(tokens: readonly Token[], at: number): readonly Token[] | null {
  const name = nameAfter(tokens, at + 1);
  const last = name?.at(-1);
  if (name === null || last === undefined) return null;
  const next = tokens[tokens.indexOf(last) + 1]?.text.toLowerCase() ?? '.';
  return !WORD.test(next) || english.prepositions.has(next) || english.weekdays.has(next) || next === 'as' ? name : null;
}

function isFollowedByClause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return next === 'that' || next === QUOTED || next === ':' || (next === ',' && tokens[at + 2]?.text === QUOTED);
}

/** Whoever is named after `according to`: anything with a name or a noun will do. */
function sourceAfter(tokens: readonly Token[], first: number): readonly Token[] | null {
  const name = nameAfter(tokens, first);
  if (name !== null) return name;
  let end = first;
  while (isPart(tokens[end]) && !english.prepositions.has(tokens[end]?.text ?? '') && !AFTER_NOUN.test(tokens[end]?.text ?? '')) end++;
  const phrase = tokens.slice(first, end);
  const last = phrase.at(-1)?.text ?? '';
  return phrase.length < 2 || POSSESSIVE.test(last) || english.rules.has(last) || english.pronouns.has(last) ? null : phrase;
}

function isFollowedByObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text.toLowerCase() ?? '.';
  return (WORD.test(next) && !be.has(next) && !inName.has(next) && next !== 'and' && next !== 'on' && next !== 'by') || next === QUOTED;
}

/** `has called the draft`, not `a company called Northgate`. */
function isOfObject(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1]?.text.toLowerCase() ?? '';
  return next === QUOTED || articles.has(next) || owners.has(next) || ['that', 'this', 'it', 'only', 'no'].includes(next);
}

/** The name that a verb is said of, where its noun is a fitting one. */
function nameBefore(tokens: readonly Token[], verb: number, fits: (head: string) => boolean = () => true): readonly Token[] | null {
  const name = subjectOf(tokens, verb);
  return name === null || fits(headOf(name)?.text ?? '') ? name : null;
}

/** The name that ends before a verb, or before the apposition that stands between the two. */
function subjectOf(tokens: readonly Token[], verb: number): readonly Token[] | null {
  let last = verb - 1;
  while (isAside(tokens, last)) last--;
  const text = tokens[last]?.text.toLowerCase() ?? '';
  if (be.has(text)) return null;
  const isSure = english.sure.has(tokens[verb]?.text ?? '');
  if (text !== ',') {
    // `which scientists fear`: whoever stands between the two speaks.
    const between = phraseEnding(tokens, last);
    const first = between[0];
    if (first !== undefined && /^(?:which|whom)$/.test(tokens[tokens.indexOf(first) - 1]?.text ?? '')) return checked(between, isSure);
    const before = antecedentOf(tokens, last);
    return checked(before === null ? phraseEnding(tokens, last) : phraseEnding(tokens, before), isSure);
  }
  const apposed = phraseEnding(tokens, last - 1);
  if (isPersonal(apposed) && tokens.indexOf(apposed[0] as Token) > 0 && tokens[tokens.indexOf(apposed[0] as Token) - 1]?.text === ',') {
    const office = headOf(phraseEnding(tokens, tokens.indexOf(apposed[0] as Token) - 2));
    // `Its leader, Mara Quist, warned`: the name says more than the office.
    if (office !== undefined && !CAPITAL.test(office.text)) return apposed;
  }
  for (let comma = last - 1; comma > 0; comma--) {
    if (tokens[comma]?.text !== ',') continue;
    const name = checked(phraseEnding(tokens, comma - 1));
    if (name !== null) return name;
  }
  // `A broker who deals with the company, and who asked for silence, told me`.
  const before = antecedentOf(tokens, last - 1);
  return before === null ? null : checked(phraseEnding(tokens, before));
}

/** Where the name ends before a relative clause that ends at a token; null when there is none. */
function antecedentOf(tokens: readonly Token[], last: number): number | null {
  let first = last;
  while (first >= 0 && (WORD.test(tokens[first]?.text ?? '') || tokens[first]?.text === ',') && last - first < RELATIVE) {
    if (relatives.has(tokens[first]?.text ?? '')) {
      const before = tokens[first - 1]?.text === 'and' ? first - 2 : first - 1;
      const end = tokens[before]?.text === ',' ? before - 1 : before;
      const earlier = antecedentOf(tokens, end);
      return earlier ?? end;
    }
    first--;
  }
  return null;
}

/** A relative clause is no longer, in words. */
const RELATIVE = 16;

/** One to four words in capitals. */
function isPersonal(phrase: readonly Token[]): boolean {
  return phrase.length > 0 && phrase.length < 5 && phrase.every(({ text }) => CAPITAL.test(text));
}

/** Adverbs and days between a name and its verb. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const lower = text.toLowerCase();
  if (english.weekdays.has(lower) || english.adverbs.has(text) || /^[a-z]{3,}ly$/.test(text)) return true;
  if (negations.has(lower)) return plainVerbs.has(tokens[at + 1]?.text ?? '') || negations.has(tokens[at + 1]?.text ?? '');
  return lower === 'on' && english.weekdays.has(tokens[at + 1]?.text.toLowerCase() ?? '');
}

/** The words up to `last`, back to the nearest mark or word that a name cannot hold. */
function phraseEnding(tokens: readonly Token[], given: number): readonly Token[] {
  let last = given;
  if (tokens[last]?.text === ')') {
    while (last > 0 && tokens[last]?.text !== '(') last--;
    last--;
  }
  let first = last + 1;
  while (first > 0 && isPart(tokens[first - 1])) first--;
  // `a charge the allies have denied`: a second noun begins a clause of its own.
  const again = tokens.findLastIndex(
    ({ text }, at) => at > first && at <= last && articles.has(text) && isNounLike(tokens[at - 1]?.text ?? ''),
  );
  return withoutTime(tokens.slice(again === -1 ? first : again, last + 1));
}

/** Whether what stands before an article is no preposition or participle that needs it. */
function isNounLike(word: string): boolean {
  return !inName.has(word) && !english.prepositions.has(word) && !/ing$/.test(word);
}

function isPart(token: Token | undefined): boolean {
  return token !== undefined && WORD.test(token.text) && !english.borders.has(token.text.toLowerCase());
}

/** A phrase without the `On Monday`, `In Seoul` before its subject. */
function withoutTime(phrase: readonly Token[]): readonly Token[] {
  if (!english.prepositions.has(phrase[0]?.text.toLowerCase() ?? '')) return phrase;
  const article = phrase.findIndex(({ text }, index) => index > 1 && articles.has(text));
  if (article !== -1) return phrase.slice(article);
  const capitals = phrase.findLastIndex(({ text }) => !CAPITAL.test(text));
  if (capitals !== -1 && phrase.length - capitals > 2) return phrase.slice(capitals + 1);
  const day = phrase.findLastIndex(({ text }) => english.weekdays.has(text.toLowerCase()) || /^\d+$/.test(text));
  return day === -1 ? [] : phrase.slice(day + 1);
}

/** The name that begins at a token, to the nearest mark or word that a name cannot hold. */
function nameAfter(tokens: readonly Token[], first: number): readonly Token[] | null {
  let end = first;
  while (isPart(tokens[end])) {
    const text = tokens[end]?.text.toLowerCase() ?? '';
    const isBorder = english.weekdays.has(text) || english.verbs.has(text) || (english.prepositions.has(text) && !inName.has(text));
    if (isBorder || (text === 'in' && end > first)) break;
    end++;
  }
  return checked(tokens.slice(first, end));
}

/** A phrase that can be a speaker's name, without what says more of them, or null. @param isSure whether the verb is said of nobody but speakers, so that any noun will do */
function checked(whole: readonly Token[], isSure = false): readonly Token[] | null {
  const until = whole.findIndex(({ text }, index) => index > 0 && (afterName.has(text) || AFTER_NOUN.test(text)));
  const phrase = until === -1 ? whole : whole.slice(0, until);
  // How somebody knows tells that they are not named.
  const named = SOURCE_BY.test(whole[until]?.text ?? '') ? whole : phrase;
  const head = headOf(phrase);
  if (head === undefined || POSSESSIVE.test(head.text)) return null;
  const lower = head.text.toLowerCase();
  if (english.things.has(lower) || articles.has(lower) || english.weekdays.has(lower)) return null;
  if (lower === 'them' && phrase.length === 3) return phrase;
  if (phrase[0]?.text.toLowerCase() === 'no') return null;
  // `Her lawyer`: whose it is may be a pronoun.
  const isTheirs = owners.has(phrase[0]?.text.toLowerCase() ?? '') && english.speakers.has(lower);
  const core = phrase.slice(isTheirs ? 1 : 0, phrase.indexOf(head) + 1);
  if (core.some(({ text }) => isPronoun(text.toLowerCase())) || (core.length === 1 && english.pronouns.has(lower))) return null;
  const isNoun = isSure && phrase.length > 1 && articles.has(phrase[0]?.text.toLowerCase() ?? '');
  const isOwned = isSure && phrase.slice(0, -1).some(({ text }) => POSSESSIVE.test(text));
  return CAPITAL.test(head.text) || english.speakers.has(lower) || AGENT.test(lower) || isNoun || isOwned ? named : null;
}

function isPronoun(word: string): boolean {
  return (
    /^(?:i|you|he|she|it|we|they)['’]/.test(word) ||
    ['i', 'you', 'he', 'she', 'it', 'we', 'they', 'him', 'her', 'them', 'us', 'there', 'here'].includes(word)
  );
}

/** The last word of a name before what says where it belongs: `spokesman` in `a spokesman for the port`. */
function headOf(phrase: readonly Token[]): Token | undefined {
  // `one of the brokers`, `two of them`.
  if (phrase[1]?.text === 'of' && partitives.has(phrase[0]?.text.toLowerCase() ?? '')) return phrase.at(-1);
  const preposition = phrase.findIndex(({ text }, index) => index > 0 && inName.has(text));
  const last = preposition === -1 ? phrase.length - 1 : preposition - 1;
  return phrase[AFTER_NOUN.test(phrase[last]?.text ?? '') ? last - 1 : last];
}
