import { cutsPair } from '../../../domain/anchor.ts';
import { type Tag, tags } from '../../../domain/claim.ts';
import { type DecidedBlock, passagesOf } from '../../../domain/passages.ts';
import type { Block } from '../../../domain/version.ts';
import { generator } from '../random.ts';

/** A claim to be made: a stretch of the text in UTF-16 code units, and what is said about it. */
export interface PlannedClaim {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly attribution: string;
  /** One line, or null. */
  readonly note: string | null;
}

/** Shorter passages, such as titles, hold no claims. */
const LEAST_PASSAGE = 30;
const [SHORTEST, LONGEST] = [8, 140];
/** How many claims take up part of the one before them, run into the next passage, have a note. */
const [OVERLAPPING, CROSSING, NOTED] = [0.35, 0.06, 0.1];

const ATTRIBUTIONS = [
  '',
  'the harbour office',
  '港务局发言人',
  '노조 대변인',
  'an engineer who asked not to be named',
  '保险公司',
  '시 당국',
];
const NOTES = [
  'Compare with the report on silt.',
  '与渡轮合同的日期不符，需要核对。',
  '다른 자료에서 확인해야 한다.',
  'Same figure as last year?',
];

/**
 * Claims spread evenly over a text, many of them overlapping, some running from one passage into the next: the same
 * seed gives the same claims. None begins where a passage does, so that a key on a passage's first sentence makes a
 * new one; the first lies in the first long passage.
 */
export function plannedClaims(text: string, blocks: readonly Block[], count: number, seed: number): PlannedClaim[] {
  const random = generator(seed);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const all = passagesOf(blocks, undefined);
  const passages = all.filter(({ start, end }) => end - start >= LEAST_PASSAGE);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const claims: PlannedClaim[] = [];
  for (let i = 0; i < count; i++) {
    const passage = passages[Math.floor((i * passages.length) / count)];
    if (passage === undefined) throw new Error('The text has no passage that is long enough.');
    const before = claims.at(-1);
    const overlaps = before !== undefined && before.start > passage.start && before.end < passage.end - 2 && random() < OVERLAPPING;
    const start = overlaps ? between(before.start + 1, before.end - 1) : between(passage.start + 1, passage.end - SHORTEST);
    const crossed = random() < CROSSING ? following(all, passage) : null;
    const end = crossed === null ? Math.min(passage.end, start + between(SHORTEST, LONGEST)) : between(crossed.start + 2, crossed.end);
    claims.push({
      start: cutsPair(text, start) ? start + 1 : start,
      end: cutsPair(text, end) ? end - 1 : end,
      tag: tags[i % tags.length] as Tag,
      attribution: pick(ATTRIBUTIONS),
      note: random() < NOTED ? pick(NOTES) : null,
    });
  }
  return claims;
}

/** The passage after another when nothing stands between them and it is long enough to end a claim in. */
function following(passages: readonly DecidedBlock[], passage: DecidedBlock): DecidedBlock | null {
  const next = passages[passage.number];
  return next !== undefined && next.index === passage.index + 1 && next.end - next.start >= SHORTEST ? next : null;
}
