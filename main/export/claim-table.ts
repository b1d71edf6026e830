import type { BriefClaim, BriefModel, Run, TableBlock, TableCell } from '../../domain/brief-model.ts';
import { plainRuns } from '../../domain/brief-runs.ts';
import { placeOf, quoteLines, translationLines } from './trace.ts';
import type { Words } from './words.ts';

/** The columns, each with its share of the width. */
const columns = { number: 1.3, quote: 7, tag: 2.2, attribution: 2.6, credibility: 2, source: 2.4 } as const;

/** Every claim of a brief as a table that any format can set like the brief's own tables: number, words, tag, speaker, grade, source. */
export function claimTable(model: BriefModel, words: Words): TableBlock {
  const rows = model.claims.map((each) => {
    const { claim } = each;
    return [
      cell([plainRuns(String(each.number))]),
      cell([...quoteLines(claim.anchor.exact).map(plainRuns), ...translationLines(claim, words).map(plainRuns)]),
      cell([plainRuns(words.tag[claim.tag])]),
      cell([plainRuns(claim.attribution)]),
      cell([plainRuns(claim.credibility === null ? '' : String(claim.credibility))]),
      cell([sourceRuns(each, model, words)]),
    ];
  });
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const heading = names.map((each) => cell([plainRuns(words.columns[each])], true));
  return { kind: 'table', headed: true, weights: Object.values(columns), rows: [heading, ...rows] };
}

function sourceRuns(claim: BriefClaim, { sources }: BriefModel, words: Words): Run[] {
  const { cited, source } = sources[claim.source - 1] ?? {};
  const place = placeOf(claim, words).join(', ');
  // A style that cites in notes has no mark for a source.
  if (cited?.length === 0) return plainRuns(`${source?.title ?? ''}, ${place}`);
  return [{ kind: 'citation', source: claim.source, locator: null, ...(cited === undefined ? {} : { cited }) }, ...plainRuns(` ${place}`)];
}

function cell(lines: readonly Run[][], heading = false): TableCell {
  return { heading, blocks: lines.filter((runs) => runs.length > 0).map((runs) => ({ kind: 'paragraph', runs })) };
}
