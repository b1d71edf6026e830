import { type Agreement, agreementOf } from './agreement.ts';
import { labelledBy, labels } from './rows.ts';

/** How far two labellers of the written sentences agree: `node test/gold/compare.ts a b`. */

/** An agreement as lines of plain text. Of the table, the first labels stand at the left. */
function asText({ units, same, kappa, byLabel, confusion, speakers }: Agreement): string {
  const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(0)} %`);
  const cell = (text: string | number) => String(text).padStart(12);
  return [
    `${same} of ${units} labels are the same (${percent(same / units)}), kappa ${kappa?.toFixed(2) ?? '–'}`,
    `${speakers.same} of ${speakers.units} speakers are the same (${percent(speakers.same / speakers.units)}), ${speakers.near} nearly`,
    ['', ...labels, 'agreement'].map(cell).join(''),
    ...labels.map((one) =>
      [one, ...labels.map((two) => confusion.get(one)?.get(two) ?? 0), percent(byLabel.get(one)?.share ?? null)].map(cell).join(''),
    ),
  ].join('\n');
}

if (import.meta.main) {
  const [first, second] = process.argv.slice(2);
  if (first === undefined || second === undefined) throw new Error('Say whose labels to compare, by their letters: a b');
  process.stdout.write(`${asText(agreementOf(labelledBy(first), labelledBy(second)))}\n`);
}
