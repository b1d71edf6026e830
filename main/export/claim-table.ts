import type { BriefClaim, BriefModel, Run, TableBlock, TableCell } from '../../domain/brief-model.ts';
import { plainRuns } from '../../domain/brief-runs.ts';
import { placeOf, quoteLines } from './trace.ts';
import type { Words } from './words.ts';

/** Every claim of a brief as a table that any format can set like the brief's own tables: number, words, tag, speaker, grade, source. */
export function claimTable(model: BriefModel, words: Words): TableBlock {
  const columns = ['number', 'quote', 'tag', 'attribution', 'credibility', 'source'] as const;
  const rows = model.claims.map((each) => {
    const { claim } = each;
    return [
      cell([plainRuns(String(each.number))]),
      cell([...quoteLines(claim.anchor.exact), ...quoteLines(claim.translation ?? '')].map(plainRuns)),
      cell([plainRuns(words.tag[claim.tag])]),
      cell([plainRuns(claim.attribution)]),
      cell([plainRuns(claim.credibility === null ? '' : String(claim.credibility))]),
      cell([sourceRuns(each, words)]),
    ];
  });
  return { kind: 'table', headed: true, rows: [columns.map((each) => cell([plainRuns(words.columns[each])], true)), ...rows] };
}

function sourceRuns(claim: BriefClaim, words: Words): Run[] {
  return [{ kind: 'citation', source: claim.source, locator: null }, ...plainRuns(` ${placeOf(claim, words).join(', ')}`)];
}

function cell(lines: readonly Run[][], heading = false): TableCell {
  return { heading, blocks: lines.filter((runs) => runs.length > 0).map((runs) => ({ kind: 'paragraph', runs })) };
}
