import type { Brief } from '../brief.ts';
import type { Claim } from '../claim.ts';
import type { Note } from '../note.ts';
import { plainTextOf } from '../rich-text.ts';

/**
 * The words a record is found by, in which a hit's `start` and `end` count. A claim's quote stands in its passage and is found there: of
 * the claim itself there are its attribution and its translation, each on a line of its own.
 */
export function searchableText(record: Claim | Note | Brief): string {
  switch (record.kind) {
    case 'claim':
      return [record.attribution, record.translation ?? ''].filter((words) => words !== '').join('\n');
    case 'note':
      return plainTextOf(record.content);
    case 'brief':
      return `${record.title}\n${plainTextOf(record.content)}`;
  }
}
