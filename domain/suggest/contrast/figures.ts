import type { CueLanguage } from '../cues/cue-class.ts';
import type { Likeness } from './likeness.ts';
import { type Clash, isSameSpeaker, type Sides } from './side.ts';

/** A number with what it counts. */
interface Figure {
  readonly index: number;
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** How alike sentences with different figures must be to count the same thing. */
const ALIKE = 0.3;
/** A figure is compared with so many before it. */
const COMPARED = 8;

const FIGURE: Readonly<Record<CueLanguage, RegExp>> = {
  en: /(?<![\d.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?:(million|billion|trillion)\s?)?(per cent|percent|%|[a-z]+s\b|ng|mg|km|metres|people)?/gu,
  zh: /(?<![\d.])(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)(万|亿)?([人名次个件起家吨米公里%倍处辆架艘头只台张条场])/gu,
  ko: /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(만|억)?\s?(명|건|번|개|곳|대|척|마리|톤|미터|킬로|퍼센트|%|배|ng|mg|가구|채|차례)/gu,
};

/** Times and periods are counted too often to clash. */
const NO_THING =
  /^(?:years?|days?|hours?|minutes?|weeks?|months?|seconds?|times|points?|pages?|as|is|was|has|this|its|across|plus|minus|versus|yards?|us)$/u;

/**
 * Different numbers of the same thing by different speakers, in sentences that are much alike. What one speaker counts twice has changed,
 * or is two things.
 */
export function* figuresIn(sides: Sides, likeness: () => Likeness): Generator<Clash> {
  const byUnit = new Map<string, Figure[]>();
  for (const [index, side] of sides.entries()) {
    if (side === null) continue;
    for (const figure of figuresOf(side.folded, side.language, index)) {
      const before = byUnit.get(figure.unit) ?? [];
      for (const other of before.slice(-COMPARED)) {
        const speaker = sides[other.index]?.speaker ?? '';
        const areTwo = (speaker !== '' || side.speaker !== '') && speaker !== side.speaker && !isSameSpeaker(speaker, side.speaker);
        if (other.index === index || other.value === figure.value || !areTwo || likeness().between(index, other.index) < ALIKE) continue;
        yield { one: index, other: other.index, words: figure, otherWords: other };
      }
      before.push(figure);
      byUnit.set(figure.unit, before);
    }
  }
}

function* figuresOf(folded: string, language: CueLanguage, index: number): Generator<Figure> {
  for (const match of folded.matchAll(FIGURE[language])) {
    const groups = match.slice(1).filter((group) => group !== undefined);
    const unit = groups.slice(1).join('');
    const value = Number(groups[0]?.replaceAll(',', ''));
    if (!Number.isFinite(value) || unit === '' || NO_THING.test(unit)) continue;
    yield { index, value, unit, start: match.index, end: match.index + match[0].length };
  }
}
