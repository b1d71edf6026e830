import type { ExportLanguage } from './brief.ts';
import type { Tag } from './claim.ts';

/** What the tags are called in a brief, wherever it is made or exported. */
export const tagWords: Readonly<Record<ExportLanguage, Readonly<Record<Tag, string>>>> = {
  en: { reported: 'Reported', speculative: 'Speculative', disputed: 'Disputed' },
  zh: { reported: '报道', speculative: '推测', disputed: '有争议' },
  ko: { reported: '보도', speculative: '추측', disputed: '논란' },
};
