import type { Stretch } from '../../sentences.ts';

/** In which letters a name is written. Names in different ones are never compared with each other here. */
export type Script = 'han' | 'hangul' | 'latin';

/** One place where a text names a person. Offsets are UTF-16 code units of the text. */
export interface Mention extends Stretch {
  /** The title beside the name, in small letters and simplified characters; null when there is none. */
  readonly title: string | null;
  /** Whether the title or the words around it say that it was held before, will be or may be, or that the time is past. */
  readonly isOfAnotherTime: boolean;
  /** Whether it is said who this is, or only what is named after them: a government, an era. */
  readonly isIntroduced: boolean;
  /** Whether a word for speaking follows. */
  readonly speaks: boolean;
}

/** A person as one text names them: everywhere the same letters. */
export interface Person {
  readonly script: Script;
  /** As the text first has it. */
  readonly name: string;
  /** Without what does not tell names apart: case, hyphens, spaces; simplified characters. */
  readonly key: string;
  readonly family: string;
  readonly given: string;
  /** In the order of the text. */
  readonly mentions: Mention[];
}

/** Somebody a passage names, as it writes the name. */
export interface Named extends Stretch {
  readonly name: string;
}

/** A name where it stands, before mentions of one person are brought together. */
export interface NamedPerson extends Mention {
  readonly script: Script;
  readonly name: string;
  readonly key: string;
  readonly family: string;
  readonly given: string;
}

/**
 * Offices that one person holds at a time, by the titles for them. What is named after the head of a government counts as that
 * office, whichever title it has.
 */
const heads: readonly (readonly [office: string, title: RegExp])[] = [
  ['president', /^(?:president|总统|대통령)$/u],
  ['premier', /^(?:prime minister|premier|总理|国务总理|首相|총리|국무총리)$/u],
  ['government', /^(?:administration|government|政府|政权|정부|정권)$/u],
];
const MINISTRY =
  /^(?:(?:defen[cs]e|foreign|unification|finance|interior|justice|health|education|trade|energy|transport|environment|labou?r|agriculture|culture|home) (?:minister|secretary)|secretary of (?:state|defen[cs]e|the treasury)|.{2,6}部长|.{2,6}(?:大臣|参谋长|室长|司令官)|国务卿|财长|外长|防长|.{2,6} ?(?:장관|합참의장))$/u;

/** The office a title stands for, when only one person at a time has it; null for titles that many have. */
export function officeOf(title: string | null): string | null {
  if (title === null) return null;
  const head = heads.find(([, words]) => words.test(title));
  if (head !== undefined) return head[0];
  return MINISTRY.test(title) ? title.replaceAll(' ', '') : null;
}

/** Whether two offices can be one and the same: `the Lee government` is the one of a president or of a premier. */
export function sameOffice(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = a === 'government' ? [a, b] : [b, a];
  return first === 'government' && (second === 'president' || second === 'premier');
}

/** The offices that a text gives a person. */
export function officesOf({ mentions }: Person): Set<string> {
  return new Set(mentions.flatMap(({ title }) => officeOf(title) ?? []));
}

/** More people of one family name in a text are a list, or a country where many have it: nothing is said of their names. */
const MOST_OF_A_FAMILY = 12;

/** Every two people of one family name in the same letters, in both orders, as long as they are few. */
export function* pairsOfFamily(people: readonly Person[]): Generator<readonly [Person, Person]> {
  for (const family of Map.groupBy(people, ({ script, family }) => `${script} ${family}`).values()) {
    if (family.length > MOST_OF_A_FAMILY) continue;
    for (const a of family) for (const b of family) if (a !== b) yield [a, b];
  }
}

/** In UTF-16 code units: a sentence without an end is not followed further. */
const REACH = 300;

/** Whether some sentence names both: who writes both beside each other knows that they are two. */
export function standTogether(text: string, a: Person, b: Person): boolean {
  let at = 0;
  for (const { start, end } of b.mentions) {
    while ((a.mentions[at]?.end ?? Number.POSITIVE_INFINITY) < start - REACH) at++;
    for (let other = at; other < a.mentions.length; other++) {
      const mention = a.mentions[other];
      if (mention === undefined || mention.start > end + REACH) break;
      const between = mention.start < start ? text.slice(mention.end, start) : text.slice(end, mention.start);
      if (!/[。!?！？\n]|\.\s/u.test(between)) return true;
    }
  }
  return false;
}
