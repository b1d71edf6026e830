import { foldedForCues } from '../../folded.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';

/**
 * The words that names of parties are made of, with the first letters of what they are in English. A name of a party is read from its end
 * as long as such words fit.
 */
const parts: Readonly<Record<'zh' | 'ko', Readonly<Record<string, string>>>> = {
  zh: {
    人民: 'P',
    国民: 'PN',
    力量: 'PF',
    进步: 'P',
    民主: 'D',
    共和: 'R',
    自由: 'LF',
    社会: 'S',
    保守: 'C',
    劳动: 'LW',
    工党: 'L',
    统一: 'U',
    正义: 'J',
    改革: 'R',
    革新: 'I',
    新: 'N',
    联合: 'U',
    发展: 'D',
    独立: 'I',
    公正: 'J',
    和平: 'P',
    团结: 'SU',
    中央: 'C',
    国家: 'N',
    大众: 'P',
    公民: 'C',
    未来: 'F',
    希望: 'H',
    绿: 'G',
    基督教: 'C',
    共同: 'T',
    祖国: 'RF',
    爱国: 'P',
  },
  ko: {
    인민: 'P',
    국민: 'PN',
    민중: 'P',
    힘: 'P',
    진보: 'P',
    민주: 'D',
    공화: 'R',
    자유: 'LF',
    사회: 'S',
    보수: 'C',
    노동: 'LW',
    통일: 'U',
    정의: 'J',
    개혁: 'R',
    혁신: 'I',
    새: 'N',
    연합: 'U',
    발전: 'D',
    평화: 'P',
    미래: 'F',
    녹색: 'G',
    조국: 'RK',
    더불어: 'T',
  },
};

interface Party {
  readonly name: string;
  readonly start: number;
  /** The letters that each of its words can be abbreviated to, `P` of the party itself last. */
  readonly letters: readonly string[];
  /** The abbreviation in brackets behind it. */
  readonly short: string | null;
}

const ENGLISH = /(?<![\p{L}-])((?:\p{Lu}[\p{L}’'-]+\s){1,4}Party)(?![\p{L}-])/gu;
const SHORT = /^\s?[(（]([A-Z]{3,5})[)）]/u;
/** English names begin anew after these. */
const LEADING = /^(?:(?:The|A|An|But|And|In|Of|For|Main|Ruling|Opposition|Conservative-led)\s)+/u;
const LONGEST = 10;

/**
 * A party whose name spells the abbreviation that the text gave to another party, and that the text says nothing else of: what a translator
 * makes of the abbreviation alone. `the People Power Party (PPP) … a spokesman for the People’s Progressive Party`.
 *
 * Must not flag: parties with abbreviations of their own, names used as often as the one defined, abbreviations of two letters.
 */
export function wrongParties({ text, passages }: Looked): Slip[] {
  const all = passages.flatMap(({ start, end }) => [...partiesIn(text.slice(start, end), start)]);
  const byName = Map.groupBy(all, ({ name }) => name);
  const defined = new Map(
    all.flatMap(({ name, short, start }) => (short === null ? [] : [[short, { name, start }] as const])).toReversed(),
  );
  return [...byName].flatMap(([name, places]) => {
    if (places.some(({ short }) => short !== null)) return [];
    const letters = places[0]?.letters ?? [];
    const other = [...spelt(letters)].map((short) => ({ short, party: defined.get(short) })).find(({ party }) => party !== undefined);
    const { short = '', party } = other ?? {};
    if (party === undefined || party.name === name || places.length > (byName.get(party.name)?.length ?? 0)) return [];
    if (places.some(({ start }) => start < party.start)) return [];
    return places.map(({ start }) =>
      slipAt(
        text,
        { start, end: start + name.length },
        'name',
        'wrong-party',
        name,
        party.name,
        `${name} is named nowhere else; this text gave the abbreviation that it spells, ${short}, to ${party.name}.`,
      ),
    );
  });
}

function* partiesIn(passage: string, from: number): Generator<Party> {
  const folded = foldedForCues(passage);
  for (const { index } of folded.matchAll(/[党당]/gu)) {
    const found = wordsBefore(folded, index, folded[index] === '党' ? parts.zh : parts.ko);
    if (found !== null) yield partyAt(passage, from, index - found.length, index + 1, [...found.letters, 'P']);
  }
  for (const { 1: row = '', index } of passage.matchAll(ENGLISH)) {
    const start = index + (LEADING.exec(row)?.[0].length ?? 0);
    const words = passage.slice(start, index + row.length).split(/\s/u);
    if (words.length > 1)
      yield partyAt(
        passage,
        from,
        start,
        index + row.length,
        words.map((word) => word.charAt(0)),
      );
  }
}

function partyAt(passage: string, from: number, start: number, end: number, letters: readonly string[]): Party {
  const short = SHORT.exec(passage.slice(end, end + 10))?.[1] ?? null;
  return { name: passage.slice(start, end), start: from + start, letters, short };
}

/** The words of a party's name that end at a place, the longest first; null when there are none. */
function wordsBefore(folded: string, end: number, known: Readonly<Record<string, string>>): { length: number; letters: string[] } | null {
  const letters: string[] = [];
  let at = end;
  while (end - at < LONGEST) {
    const size = [3, 2, 1].find((length) => at >= length && known[folded.slice(at - length, at)] !== undefined);
    if (size === undefined) break;
    letters.unshift(known[folded.slice(at - size, at)] ?? '');
    at -= size;
  }
  return letters.length === 0 ? null : { length: end - at, letters };
}

/** Every abbreviation that words can have: few, because a word has two letters at most. */
function spelt(letters: readonly string[]): Set<string> {
  let found = [''];
  for (const each of letters.slice(0, 5)) found = found.flatMap((head) => [...each].map((letter) => head + letter));
  return new Set(found.filter((short) => short.length > 2));
}
