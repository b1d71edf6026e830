import type { Brief } from '../brief.ts';
import type { Claim } from '../claim.ts';
import type { Note } from '../note.ts';
import type { Proposition } from '../proposition.ts';
import { plainTextOf } from '../rich-text.ts';

/**
 * The words a record is found by, in which a hit's `start` and `end` count. A claim's quote stands in its passage and is found there: of
 * the claim itself there are its attribution and its translation, each on a line of its own; of a proposition its statement and the reasons
 * of its judgements, the same way.
 */
export function searchableText(record: Claim | Note | Proposition | Brief): string {
  switch (record.kind) {
    case 'claim':
      return lines(record.attribution, record.translation ?? '');
    case 'note':
      return plainTextOf(record.content);
    case 'proposition':
      return lines(record.statement, ...record.judgements.map(({ reason }) => reason));
    case 'brief':
      return `${record.title}\n${plainTextOf(record.content)}`;
  }
}

function lines(...parts: readonly string[]): string {
  return parts.filter((words) => words !== '').join('\n');
}
