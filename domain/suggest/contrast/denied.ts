import type { CueLanguage } from '../cues/cue-class.ts';
import type { Likeness } from './likeness.ts';
import { type Clash, isLeftOpen, isSameSpeaker, type Side, type Sides } from './side.ts';

/** How far before a denial what it denies is looked for, in sentences; after it, only in the next. */
const REACH = 12;
/** How alike a sentence must be to be what is denied: beside the denial, and farther off. */
const ALIKE = { near: 0.1, far: 0.25 } as const;
/** So many sentences are beside it. */
const NEAR = 3;
/** A rumour stands no further before its denial, in sentences. */
const RUMOURED = 2;
/** A denial of more code units mostly says itself what it denies. */
const WHOLE = 160;
/** Words by which a denial points to what was just said. */
const POINTS: Readonly<Record<CueLanguage, RegExp>> = {
  en: /\b(?:reject|den|dismiss|disput|refut|rebuff|rebutt|contradict|contest)\w*(?: [a-z]+ly)? (?:(?:that|this|those|these) (?:accounts?|claims?|versions?|reports?|charges?|allegations?|accusations?|suggestions?|assertions?|figures?|story|remarks?|statements?)|(?:that|this|it|them|the (?:claims?|allegations?|accusations?|accounts?|charges?|suggestions?|assertions?))(?=\W*$|[,;.]))/u,
  zh: /^[^\p{L}\p{N}]*(?:对此|针对(?:这|该|上述)|(?:这|该|上述|有关|相关)(?:一|种|些)?(?:说法|指控|报道|消息|传闻|言论))/u,
  ko: /(?:^|\s)(?:이에 대해|이를 (?:부인|반박|일축)|(?:이 같은|이런|그런|이러한) (?:주장|지적|보도|의혹|비판|설명))/u,
};
/** A denial that says what it denies: only a sentence much like it is what is meant. */
const TELLS: Readonly<Record<CueLanguage, RegExp>> = {
  en: /\b(?:reports?|claims?|allegations?|suggestions?|rumou?rs?|accusations?|charges) (?:that|of|by)\b|\bden(?:y|ied|ies|ying) (?:that|having|any|[a-z]+ing)\b/u,
  zh: /(?:有关|关于|称|所谓)[^。]{4,60}的?(?:报道|说法|传闻|消息|指控)/u,
  ko: /(?:다|라|자)는 (?:[가-힣]{1,12} )?(?:주장|보도|의혹|소문|지적|설|관측|비판)/u,
};
/** A denial in fewer letters says nothing of what it denies: that is the sentence before it. */
const BARE = 14;

/**
 * What is denied: for each sentence with a strong cue of denial, the sentence near it that speaks most of the same and is not the
 * denier's own. A bare `That is not true` denies what stands right before it.
 */
export function* deniedIn(sides: Sides, likeness: () => Likeness): Generator<Clash> {
  for (const [index, side] of sides.entries()) {
    if (side === null) continue;
    const rumour = rumourBefore(sides, index);
    if (!denies(side) && !(rumour !== null && demurs(side))) continue;
    if (rumour !== null) {
      yield { one: index, other: rumour, words: null, otherWords: null };
      continue;
    }
    const isBare = side.folded.replace(/[^\p{L}\p{N}]/gu, '').length < BARE || POINTS[side.language].test(side.folded);
    const target = (isBare ? before(sides, index) : null) ?? mostAlike(sides, index, likeness());
    if (target !== null) yield { one: index, other: target, words: null, otherWords: null };
  }
}

function denies({ cues }: Side): boolean {
  return cues.some(({ name, isStrong }) => name === 'denial' && isStrong);
}

/** Whether a sentence has a word that would deny were it clear what: after a rumour it is. */
function demurs({ cues }: Side): boolean {
  return cues.some(({ name }) => name === 'denial');
}

/** What nobody in particular tells, right before a denial: that is what is denied, in whatever words. */
function rumourBefore(sides: Sides, index: number): number | null {
  for (let at = index - 1; at >= Math.max(0, index - RUMOURED); at--) {
    const side = sides[at];
    if (side != null && !denies(side) && side.cues.some(({ name, isStrong }) => name === 'rumour' && isStrong)) return at;
  }
  return null;
}

function before(sides: Sides, index: number): number | null {
  let at = index - 1;
  // What is asked of whoever denies stands between.
  while (at > 0 && index - at < NEAR && isQuestion(sides[at])) at--;
  const side = sides[at];
  if (side == null || denies(side) || isQuestion(side)) return null;
  return isSameSpeaker(side.speaker, sides[index]?.speaker ?? '') ? null : at;
}

function isQuestion(side: Side | null | undefined): boolean {
  return side == null || side.cues.some(({ name, isStrong }) => name === 'question' && isStrong);
}

function mostAlike(sides: Sides, index: number, likeness: Likeness): number | null {
  const denier = sides[index]?.speaker ?? '';
  const own = sides[index];
  const isWhole = own != null && (own.folded.length > WHOLE || TELLS[own.language].test(own.folded));
  let best: number | null = null;
  let most = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(sides.length - 1, index + 1); at++) {
    const side = sides[at];
    if (at === index || side == null || denies(side) || isLeftOpen(side) || isQuestion(side)) continue;
    if (denier !== '' && isSameSpeaker(side.speaker, denier)) continue;
    const alike = likeness.between(index, at);
    const isAlike = alike >= (Math.abs(at - index) <= NEAR && !isWhole ? ALIKE.near : ALIKE.far);
    if (isAlike && alike > most) [best, most] = [at, alike];
  }
  return best;
}
