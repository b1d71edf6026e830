import { english, QUOTED } from './speaker-words.ts';

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

/** What stands between a noun and its preposition: `people familiar with the plan`. */
const AFTER_NOUN = /^(?:familiar|close|involved|briefed)$/;

/** Who speaks in an English sentence with hidden quotations, in order of occurrence. */
export function englishSpeakers(sentence: string): string[] {
  const tokens = [...sentence.matchAll(TOKEN)].map(({ 0: text, index }): Token => ({ text, start: index, end: index + text.length }));
  const found: (readonly Token[] | null)[] = [];
  tokens.forEach((token, at) => {
    if (token.text === 'to' && /^according$/i.test(tokens[at - 1]?.text ?? '')) found.push(nameAfter(tokens, at + 1));
    else if (english.verbs.has(token.text))
      found.push(isAfterBreak(tokens, at) && !/^tell|told/.test(token.text) ? inverted(tokens, at) : null, nameBefore(tokens, at));
    else if (english.doubtful.has(token.text) && isFollowedByObject(tokens, at)) {
      const name = nameBefore(tokens, at);
      if (name !== null && CAPITAL.test(headOf(name)?.text ?? '')) found.push(name);
    } else if (token.text === 'quoted' && be.has(tokens[at - 1]?.text ?? '')) found.push(nameBefore(tokens, at - 1));
  });
  return found.flatMap((name) => (name === null ? [] : [sentence.slice(name[0]?.start, name.at(-1)?.end)]));
}

function isAfterBreak(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return before === QUOTED || before === ',';
}

/** `…, said the mayor.`: the name after a verb, when the clause ends with it. */
function inverted(tokens: readonly Token[], at: number): readonly Token[] | null {
  const name = nameAfter(tokens, at + 1);
  const last = name?.at(-1);
  if (name === null || last === undefined) return null;
  const next = tokens[tokens.indexOf(last) + 1]?.text.toLowerCase() ?? '.';
  return !WORD.test(next) || english.prepositions.has(next) || english.weekdays.has(next) || next === 'as' ? name : null;
}

function isFollowedByObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text.toLowerCase() ?? '.';
  return (WORD.test(next) && !be.has(next) && !inName.has(next) && next !== 'and' && next !== 'on') || next === QUOTED;
}

/** The name that ends before a verb, or before the apposition that stands between the two. */
function nameBefore(tokens: readonly Token[], verb: number): readonly Token[] | null {
  let last = verb - 1;
  while (isAside(tokens, last)) last--;
  const text = tokens[last]?.text.toLowerCase() ?? '';
  if (be.has(text)) return null;
  if (text !== ',') return checked(phraseEnding(tokens, last));
  for (let comma = last - 1; comma > 0; comma--) {
    if (tokens[comma]?.text !== ',') continue;
    const name = checked(phraseEnding(tokens, comma - 1));
    if (name !== null) return name;
  }
  return null;
}

/** Adverbs and days between a name and its verb. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const lower = text.toLowerCase();
  if (english.weekdays.has(lower) || english.adverbs.has(text) || /^[a-z]{3,}ly$/.test(text)) return true;
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
  return withoutTime(tokens.slice(first, last + 1));
}

function isPart(token: Token | undefined): boolean {
  return token !== undefined && WORD.test(token.text) && !english.borders.has(token.text.toLowerCase());
}

/** A phrase without the `On Monday`, `In Seoul` before its subject. */
function withoutTime(phrase: readonly Token[]): readonly Token[] {
  if (!english.prepositions.has(phrase[0]?.text.toLowerCase() ?? '')) return phrase;
  const article = phrase.findIndex(({ text }, index) => index > 1 && articles.has(text));
  if (article !== -1) return phrase.slice(article);
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

/** A phrase that can be a speaker's name, or null. */
function checked(phrase: readonly Token[]): readonly Token[] | null {
  const head = headOf(phrase);
  if (head === undefined || POSSESSIVE.test(head.text)) return null;
  const lower = head.text.toLowerCase();
  if (english.things.has(lower) || articles.has(lower) || english.weekdays.has(lower)) return null;
  const core = phrase.slice(0, phrase.indexOf(head) + 1);
  if (core.some(({ text }) => isPersonal(text.toLowerCase())) || (core.length === 1 && english.pronouns.has(lower))) return null;
  return CAPITAL.test(head.text) || english.speakers.has(lower) || AGENT.test(lower) ? phrase : null;
}

function isPersonal(word: string): boolean {
  return ['i', 'you', 'he', 'she', 'it', 'we', 'they', 'him', 'her', 'them', 'us', 'there', 'here'].includes(word);
}

/** The last word of a name before what says where it belongs: `spokesman` in `a spokesman for the port`. */
function headOf(phrase: readonly Token[]): Token | undefined {
  const preposition = phrase.findIndex(({ text }, index) => index > 0 && inName.has(text));
  const last = preposition === -1 ? phrase.length - 1 : preposition - 1;
  return phrase[AFTER_NOUN.test(phrase[last]?.text ?? '') ? last - 1 : last];
}
