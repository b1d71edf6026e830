import { type ExportLanguage, exportLocales } from '../brief.ts';
import type { PropositionStatus } from '../proposition.ts';
import type { StanceTaken } from '../stance.ts';
import { tagWords } from '../tag-words.ts';
import { writeDate } from '../write-date.ts';
import type { FigureMark, MatrixFigure } from './matrix-figure.ts';

/** What a stance matrix says beside its propositions and names, in a picture as in a table. */
interface MatrixWords {
  readonly title: Readonly<Record<MatrixFigure['by'], string>>;
  readonly proposition: string;
  readonly status: string;
  readonly clash: string;
  readonly stances: Readonly<Record<StanceTaken, string>>;
  readonly statuses: Readonly<Record<PropositionStatus, string>>;
  readonly conflicts: Readonly<Record<'sources' | 'within', string>>;
  /** Of claims that name nobody who asserts them. */
  readonly nobody: string;
  readonly revision: (number: number, date: string) => string;
  readonly size: (by: MatrixFigure['by'], propositions: number, columns: number) => string;
  readonly clashing: (statements: readonly string[]) => string;
  readonly asTable: string;
}

export const matrixWords: Readonly<Record<ExportLanguage, MatrixWords>> = {
  en: {
    title: { source: 'Stances by source', attribution: 'Stances by who asserts it' },
    proposition: 'Proposition',
    status: 'Status',
    clash: 'Clash',
    stances: { asserts: 'asserts', denies: 'denies', hedges: 'hedges', mentions: 'mentions' },
    statuses: { open: 'Open', contested: 'Contested', corroborated: 'Corroborated', refuted: 'Refuted', 'set-aside': 'Set aside' },
    conflicts: { sources: 'Sources clash', within: 'One source holds both sides' },
    nobody: 'nobody named',
    revision: (number, date) => `Notebook revision ${number}, ${date}`,
    size: (by, propositions, columns) =>
      `${propositions} ${propositions === 1 ? 'proposition' : 'propositions'}, ${columns} ${
        by === 'source' ? (columns === 1 ? 'source' : 'sources') : columns === 1 ? 'speaker' : 'speakers'
      }`,
    clashing: (statements) => `Clashes: ${statements.join('; ')}.`,
    asTable: 'As a table',
  },
  zh: {
    title: { source: '各来源的立场', attribution: '各方说法的立场' },
    proposition: '命题',
    status: '状态',
    clash: '冲突',
    stances: { asserts: '断言', denies: '否认', hedges: '保留', mentions: '提及' },
    statuses: { open: '待判断', contested: '有争议', corroborated: '已佐证', refuted: '已驳倒', 'set-aside': '已搁置' },
    conflicts: { sources: '来源相互冲突', within: '同一来源包含正反两方' },
    nobody: '未指明说法来源',
    revision: (number, date) => `笔记本修订号 ${number}，${date}`,
    size: (by, propositions, columns) => `${propositions} 个命题，${columns} ${by === 'source' ? '个来源' : '方'}`,
    clashing: (statements) => `存在冲突：${statements.join('；')}。`,
    asTable: '表格形式',
  },
  ko: {
    title: { source: '출처별 입장', attribution: '주장한 쪽별 입장' },
    proposition: '명제',
    status: '상태',
    clash: '어긋남',
    stances: { asserts: '단언', denies: '부인', hedges: '유보', mentions: '언급' },
    statuses: { open: '미판단', contested: '논쟁 중', corroborated: '뒷받침됨', refuted: '반박됨', 'set-aside': '보류' },
    conflicts: { sources: '출처가 서로 어긋남', within: '한 출처에 양쪽이 모두 있음' },
    nobody: '주장한 쪽이 밝혀지지 않음',
    revision: (number, date) => `노트 리비전 ${number}, ${date}`,
    size: (by, propositions, columns) => `명제 ${propositions}개, ${by === 'source' ? '출처' : '주장한 쪽'} ${columns}개`,
    clashing: (statements) => `어긋나는 명제: ${statements.join('; ')}.`,
    asTable: '표로 보기',
  },
};

/** How many statements a description names. */
const NAMED = 5;

/** A column's heading. */
export function columnName(name: string, language: ExportLanguage): string {
  return name === '' ? matrixWords[language].nobody : name;
}

/** What stands under a picture or above a table: what it shows and at which state of the notebook it was made. */
export function figureCaption(figure: MatrixFigure, language: ExportLanguage): string {
  return `${matrixWords[language].title[figure.by]} · ${figureEdition(figure, language)}`;
}

/** How large it is and of which state of the notebook. */
export function figureEdition({ by, revision, at, columns, rows }: MatrixFigure, language: ExportLanguage): string {
  const words = matrixWords[language];
  const made = words.revision(revision, writeDate(at.slice(0, 10), exportLocales[language]));
  return `${words.size(by, rows.length, columns.length)} · ${made}`;
}

/** A picture in words, for those who cannot see it; the table has all of it. */
export function figureDescription(figure: MatrixFigure, language: ExportLanguage): string {
  const clashing = figure.rows.flatMap(({ conflict, statement }) => (conflict === null ? [] : [statement]));
  const named = clashing.length > NAMED ? [...clashing.slice(0, NAMED), '…'] : clashing;
  const caption = figureCaption(figure, language);
  return named.length === 0 ? `${caption}.` : `${caption}. ${matrixWords[language].clashing(named)}`;
}

/** What a cell says of one stance and tag: “asserts (reported) ×2”. */
export function markText({ stance, tag, count }: FigureMark, language: ExportLanguage): string {
  const tagged = tagWords[language][tag];
  const words = matrixWords[language].stances[stance];
  const both = language === 'zh' ? `${words}（${tagged}）` : `${words} (${language === 'en' ? tagged.toLowerCase() : tagged})`;
  return count === 1 ? both : `${both} ×${count}`;
}

/**
 * The matrix in words alone, the heads first: the statement, its status, whether it clashes, then a cell for each column whose marks stand
 * between semicolons.
 */
export function figureRows({ columns, rows }: MatrixFigure, language: ExportLanguage): string[][] {
  const words = matrixWords[language];
  const heads = [words.proposition, words.status, words.clash, ...columns.map((each) => columnName(each, language))];
  const body = rows.map(({ statement, status, conflict, cells }) => [
    statement,
    words.statuses[status],
    conflict === null ? '' : words.conflicts[conflict],
    ...cells.map((marks) => marks.map((each) => markText(each, language)).join('; ')),
  ]);
  return [heads, ...body];
}
