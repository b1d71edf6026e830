import type { CueLanguage } from '../cues/cue-class.ts';
import type { Likeness } from './likeness.ts';
import { type Clash, isSameSpeaker, type Sides } from './side.ts';

/** How alike the two must be, and how far apart they may stand, in sentences. */
const ALIKE = 0.08;
const REACH = 4;

/** By these a sentence begins that answers the one right before it. */
const BEGINS: Readonly<Record<CueLanguage, RegExp>> = {
  en: /^[^\p{L}\p{N}]*(?:but|however|yet|by contrast|in contrast|on the contrary)\b/u,
  zh: /^[^\p{L}\p{N}]*(?:但|但是|然而|不过|相反|反之)/u,
  ko: /^[^\p{L}\p{N}]*(?:그러나|하지만|반면|반대로|이에 대해|그렇지만)/u,
};

/** Words by which a sentence sets what somebody says against what somebody else said. */
const ANSWERS: Readonly<Record<CueLanguage, RegExp>> = {
  en: /^[^\p{L}\p{N}]*(?:but|however|yet|by contrast|in contrast|conversely|instead|on the contrary)\b|\b(?:counter(?:s|ed)|maintain(?:s|ed)?|insist(?:s|ed)?|retort(?:s|ed)|contend(?:s|ed)?|argue[sd]? instead|says? otherwise|disagree[sd]?|pushed back|hit back|shot back|blame[sd]?|too early|premature|does not prove|does not follow)\b/u,
  zh: /(?:则|却|反而)(?:认为|表示|称|说|指出|坚称|回应|强调|主张|反驳)|^[^\p{L}\p{N}]*(?:但|但是|然而|不过|相反|反之)|坚称|为时过早|证据不足|不能(?:证明|说明)|归咎于|回应称|反击|另一种(?:观点|说法|意见)/u,
  ko: /^[^\p{L}\p{N}]*(?:그러나|하지만|반면|반대로|이에 대해|그렇지만)|(?<![가-힣])(?:반면|그러나|하지만)\s|다르다고|아니라고|반박|맞섰|맞받|탓(?:이라|으로)|무의미|맞지 않|이르다고|단정(?:할|하기)/u,
};

/** Sentences in which somebody answers what somebody else said shortly before. Both must be named: an outlet's `but` is its own turn of thought. */
export function* answeredIn(sides: Sides, likeness: () => Likeness): Generator<Clash> {
  for (const [index, side] of sides.entries()) {
    if (side === null || side.speaker === '') continue;
    const match = ANSWERS[side.language].exec(side.folded);
    if (match === null) continue;
    for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
      const other = sides[at];
      if (other == null || other.speaker === '' || isSameSpeaker(other.speaker, side.speaker)) continue;
      const answersIt = at === index - 1 && BEGINS[side.language].test(side.folded);
      if (!answersIt && likeness().between(index, at) < ALIKE) continue;
      yield { one: index, other: at, words: { start: match.index, end: match.index + match[0].length }, otherWords: null };
      break;
    }
  }
}
