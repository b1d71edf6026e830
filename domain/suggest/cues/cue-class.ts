/** The classes of cues; each has its words in a file of its own. */
export const cueNames = [
  'modality',
  'forecast',
  'conditional',
  'evaluation',
  'rumour',
  'denial',
  'contest',
  'contrast',
  'question',
  'transition',
  'credit',
] as const;
export type CueName = (typeof cueNames)[number];

/** What a cue speaks for: a tag, or that the sentence claims nothing. */
export type CueMeaning = 'speculative' | 'disputed' | 'none';

/** The languages that have cues. */
export const cueLanguages = ['en', 'zh', 'ko'] as const;
export type CueLanguage = (typeof cueLanguages)[number];

/**
 * The wordings of one class in one language. Each is a regular expression, written without capitals, and in Chinese in simplified
 * characters: texts are folded before they are compared. In English none may begin or end inside a word.
 */
export interface CueWords {
  /** Enough by itself. */
  readonly strong: readonly string[];
  /** Only with another. */
  readonly weak: readonly string[];
  /** What holds one of the wordings above and means something else. */
  readonly ignored: readonly string[];
}

/** A class of cues. */
export interface CueClass {
  readonly name: CueName;
  readonly speaksFor: CueMeaning;
  readonly words: Readonly<Record<CueLanguage, CueWords>>;
}
