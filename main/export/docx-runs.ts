import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun as WordRun,
} from 'docx';
import type { ClaimReferenceRun, Run, TextRun } from '../../domain/brief-model.ts';
import { eastAsianFonts, eastAsianLanguage } from './docx-style.ts';
import { citationMark, citationText, missingMark, referenceText } from './trace.ts';
import type { Words } from './words.ts';

/** Hebrew, Arabic and their neighbours, with their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_LETTER = /\p{L}/u;

/** Word refuses or cuts addresses longer than this. */
const LONGEST_LINK = 2000;

/** Whether a line reads from right to left: its first letter decides, as in the Unicode bidirectional algorithm. */
export function isRightToLeft(text: string): boolean {
  const first = FIRST_LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** One stretch of words; tabs become Word's own, and what reads from right to left is marked so. */
export function wordRun(text: string, options: IRunOptions = {}): WordRun {
  const children = text.split('\t').flatMap((each, index) => (index === 0 ? [each] : [new Tab(), each]));
  return new WordRun({ ...options, children, ...(isRightToLeft(text) ? { rightToLeft: true } : {}) });
}

/**
 * What a run needs so that Word picks the glyphs and the spelling of the words' own language.
 * @param language BCP 47 tag, null when unknown
 */
export function inLanguage(language: string | null, face: 'serif' | 'sans'): IRunOptions {
  if (language === null) return {};
  if (!/^(zh|ja|ko)\b/i.test(language)) return { language: { value: language } };
  return { font: { eastAsia: eastAsianFonts(language)[face], hint: 'eastAsia' }, language: { eastAsia: eastAsianLanguage(language) } };
}

export function wordRuns(runs: readonly Run[], words: Words): ParagraphChild[] {
  return runs.flatMap((run) => inline(run, words));
}

function inline(run: Run, words: Words): ParagraphChild | ParagraphChild[] {
  switch (run.kind) {
    case 'break':
      return new WordRun({ break: 1 });
    case 'citation':
      return run.cited === undefined ? citation(run.source, citationText(run, words)) : styledCitation(run.source, run.cited);
    case 'footnote':
      return new FootnoteReferenceRun(run.number);
    case 'claim-reference':
      return reference(run, words);
    case 'missing-reference':
      return wordRun(missingMark(run.id, words), { bold: true });
    case 'text':
      return formatted(run);
  }
}

function citation(source: number, mark = citationMark(source)): ParagraphChild {
  return sourceLink(source, wordRun(mark, { style: 'Trace' }));
}

function reference(run: ClaimReferenceRun, words: Words): ParagraphChild[] {
  const text = referenceText(run, words);
  if (run.cited === undefined) return [wordRun(`${text} `), citation(run.source)];
  return run.cited.length === 0 ? [wordRun(text)] : [wordRun(`${text} `), styledCitation(run.source, run.cited)];
}

/** A citation in a citation style: it links to the source, so what it holds cannot link elsewhere. */
function styledCitation(source: number, cited: readonly TextRun[]): ParagraphChild {
  return sourceLink(source, ...cited.map((run) => wordRun(run.text, looks(run))));
}

/** A link to the source's entry in the source list. */
export function sourceLink(source: number, ...children: WordRun[]): ParagraphChild {
  return new InternalHyperlink({ anchor: sourceBookmark(source), children });
}

export function sourceBookmark(source: number): string {
  return `source_${source}`;
}

/** A link that leaves the document, or the words alone where the address is one Word would call corrupt. */
export function outsideLink(url: string, child: WordRun): ParagraphChild {
  const target = URL.parse(url)?.href;
  if (target === undefined || target.length > LONGEST_LINK) return child;
  return new ExternalHyperlink({ link: target, children: [child] });
}

function formatted(run: TextRun): ParagraphChild {
  const style = run.url !== null ? { style: 'Hyperlink' } : run.code ? { style: 'CodeText' } : {};
  const child = wordRun(run.text, { ...style, ...looks(run) });
  return run.url === null ? child : outsideLink(run.url, child);
}

function looks(run: TextRun): IRunOptions {
  return {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(run.script === 'sub' ? { subScript: true } : {}),
    ...(run.script === 'super' ? { superScript: true } : {}),
    ...(run.smallCaps === true ? { smallCaps: true } : {}),
  };
}
