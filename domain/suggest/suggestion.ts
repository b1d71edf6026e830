import type { Tag } from '../claim.ts';
import type { Stretch } from '../sentences.ts';
import type { CueName } from './cues/cue-class.ts';

/** Who a suggestion says is speaking. */
export interface Attribution {
  /**
   * `outlet`: the source itself. `named`: a person or a body that the text names. `anonymous`: somebody it does not name.
   * `document`: a report, a file, a survey.
   */
  readonly kind: 'outlet' | 'named' | 'anonymous' | 'document';
  /** As the text has it; empty for the source itself. */
  readonly name: string;
  /** Where the name stands: in the sentence, or before it, when a pronoun or a quotation that goes on leads back to it. */
  readonly from: 'sentence' | 'pronoun' | 'quotation' | 'source';
}

/** Words of a text that led to a suggestion, `[start, end)` in UTF-16 code units of the text. */
export interface WeighedCue extends Stretch {
  readonly name: CueName;
  /** How much it counted for the tag, after `weigh`: 2 is enough for a tag. */
  readonly weight: number;
}

/** A claim the program proposes: nothing is a claim before an analyst says so. */
export interface Suggestion extends Stretch {
  readonly tag: Tag;
  readonly attribution: Attribution;
  readonly cues: readonly WeighedCue[];
  /** How far the words bear the tag, 0 to 1. An order, no probability. */
  readonly score: number;
  /** Where the same text says the opposite, for one side of a dispute inside it. */
  readonly against: Stretch | null;
}
