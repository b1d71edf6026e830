import type { ExportLanguage } from '../../domain/brief.ts';
import type { BriefClaim, BriefModel } from '../../domain/brief-model.ts';
import type { Words } from './words.ts';

/** The claims of a brief as rows of plain values, for spreadsheets and statistics: one column for each thing known. */

/** What stands in a cell; null where nothing is known. */
export type CellValue = string | number | null;

export interface ClaimColumn {
  readonly name: Readonly<Record<ExportLanguage, string>>;
  /** About as wide as what it holds, in characters. */
  readonly width: number;
  readonly value: (claim: BriefClaim, model: BriefModel, words: Words) => CellValue;
}

export const claimColumns: readonly ClaimColumn[] = [
  column('No.', '编号', '번호', 6, ({ number }) => number),
  column('Tag', '标记', '구분', 12, ({ claim }, _model, words) => words.tag[claim.tag]),
  column('Claim', '论断', '주장', 60, ({ claim }) => claim.anchor.exact),
  column('Translation', '译文', '번역', 40, ({ claim }) => claim.translation ?? null),
  column('Attributed to', '说法来自', '주장한 쪽', 22, ({ claim }) => claim.attribution),
  column('Credibility', '可信度', '신빙성', 11, ({ claim }) => claim.credibility),
  column('Likelihood', '可能性', '가능성', 18, ({ claim }, _model, words) => named(words.likelihoods, claim.likelihood)),
  column('Confidence', '把握程度', '확신도', 11, ({ claim }, _model, words) => named(words.confidences, claim.confidence)),
  column('Note', '批注', '메모', 40, ({ noteText }) => noteText),
  column('Source', '来源', '출처', 40, (claim, model) => sourceOf(claim, model)?.title ?? null),
  column('Outlet', '媒体', '매체', 18, (claim, model) => sourceOf(claim, model)?.outlet ?? null),
  column('Author', '作者', '작성자', 18, (claim, model) => sourceOf(claim, model)?.author ?? null),
  column('Published', '发布时间', '발행일', 18, (claim, model) => sourceOf(claim, model)?.published ?? null),
  column('Language', '语言', '언어', 9, (claim, model) => sourceOf(claim, model)?.language ?? null),
  column('Reliability', '可靠性', '신뢰도', 10, (claim, model) => sourceOf(claim, model)?.reliability ?? null),
  column('Address', '网址', '주소', 40, (claim, model) => sourceOf(claim, model)?.url ?? null),
  column('Page', '页', '쪽', 8, ({ pages }) => (pages === null ? null : range(pages.first, pages.last))),
  column('Passage', '段', '단락', 9, ({ claim }) => range(claim.passage, claim.lastPassage)),
  column('Warning', '警告', '경고', 30, warningOf),
  column('Tagged by', '标记人', '표시한 사람', 16, ({ claim }) => claim.author),
  column('Tagged at', '标记时间', '표시한 때', 24, ({ claim }) => claim.createdAt),
  column('Claim ID', '论断标识', '주장 식별자', 38, ({ claim }) => claim.id),
  column('Source ID', '来源标识', '출처 식별자', 38, ({ claim }) => claim.sourceId),
  column('Version ID', '版本标识', '판 식별자', 38, ({ claim }) => claim.anchor.versionId),
  column('Start (UTF-16)', '起点（UTF-16）', '시작 (UTF-16)', 12, ({ claim }) => claim.anchor.start),
  column('End (UTF-16)', '终点（UTF-16）', '끝 (UTF-16)', 12, ({ claim }) => claim.anchor.end),
];

/** The values of a claim, one for each column; an empty text is nothing. */
export function claimRow(claim: BriefClaim, model: BriefModel, words: Words): CellValue[] {
  return claimColumns.map(({ value }) => {
    const cell = value(claim, model, words);
    return cell === '' ? null : cell;
  });
}

function column(en: string, zh: string, ko: string, width: number, value: ClaimColumn['value']): ClaimColumn {
  return { name: { en, zh, ko }, width, value };
}

function sourceOf({ source }: BriefClaim, { sources }: BriefModel) {
  return sources[source - 1]?.source;
}

function named<K extends string>(names: Readonly<Record<K, string>>, key: K | null): string | null {
  return key === null ? null : names[key];
}

/** A spreadsheet would read 3-5 as a day in May; with a dash between, it does not. */
function range(first: string | number, last: string | number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function warningOf({ orphaned, review }: BriefClaim, _model: BriefModel, words: Words): string | null {
  const said = [...(orphaned ? [words.orphaned] : []), ...(review === null ? [] : [words.corrected[review]])];
  return said.length === 0 ? null : said.join('; ');
}
