/**
 * Full stops that end no sentence, which Unicode Standard Annex 29 cannot know: those of titles, initials, dates and numbers of points.
 * A wrong border costs more than a missing one: a claim is tagged by its sentence, and “U.S.” is none.
 */

/** Always with a name, a number or an example after them. */
const ALWAYS =
  /(?:^|[\s\p{Ps}\p{Pi}"'])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Sgt|Cpl|Capt|Cmdr|Maj|Adm|Sen|Rep|Gov|Hon|Rev|Ven|vs|cf|e\.g|i\.e|viz)\.\s*$/iu;
/** Before a number. */
const BEFORE_NUMBER = /(?:^|[\s\p{Ps}\p{Pi}"'])(?:No|Nos|Art|Sec|Fig|p|pp|vol|ch|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/iu;
/** `U.S.`, `D.C.`, the `J.` of a name: they may end a sentence too. */
const INITIALS = /(?:^|[\s\p{Ps}\p{Pi}"'-])(?:\p{Lu}\.\s?)+$/u;
/** Words that begin sentences and hardly ever names. */
const BEGINNING =
  /^["'“‘(\s]*(?:A|An|The|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|I|You|There|Here|In|On|At|By|For|From|With|After|Before|When|While|Since|If|As|But|And|Or|So|Yet|However|Meanwhile|Still|Also|Now|What|Who|How|Why|Some|Many|Most|No|Not|Both|Each)(?![\p{L}\p{N}.])/u;
/** A number of a point, alone: `3.`, `(2)`, `四、`. */
const POINT = /^\s*\p{Ps}?(?:\d{1,3}|\p{Lu})\p{Pe}?[.、．]?\s*$/u;

/** How far back the longest of these reaches, in UTF-16 code units. */
const REACH = 24;

/**
 * Whether a sentence goes on where Annex 29 ends it.
 * @param sentence its words up to there
 * @param rest the words from there on
 */
export function goesOn(sentence: string, rest: string): boolean {
  const end = sentence.slice(-REACH);
  if (!/\.\s*$/u.test(end)) return false;
  if (POINT.test(sentence) || ALWAYS.test(end)) return true;
  if (/^\s*\d/u.test(rest.slice(0, REACH)) && BEFORE_NUMBER.test(end)) return true;
  return INITIALS.test(end) && !BEGINNING.test(rest.slice(0, REACH));
}
