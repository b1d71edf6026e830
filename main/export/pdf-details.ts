import type { BriefModel, Run } from '../../domain/brief-model.ts';
import { printable } from './printable.ts';
import { describeEdition, plainOf } from './trace.ts';
import type { Words } from './words.ts';

/** What a PDF says about itself beside its text; its title and language come with the page that was printed. */
export interface PdfDetails {
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The words of every heading on the page. */
  readonly headings: readonly string[];
}

/** What is said of the PDF of a brief: who exported it, which state of the notebook it shows, how its claims are tagged, who published them. */
export function pdfDetails(model: BriefModel, words: Words): PdfDetails {
  const tags = model.claims.map(({ claim }) => words.tag[claim.tag]);
  const outlets = model.sources.map(({ source }) => source.outlet);
  const keywords = new Set([...tags, ...outlets].filter((each) => each !== ''));
  const headings = model.blocks.flatMap((block) => (block.kind === 'heading' ? [headingOnPage(block.runs, words)] : []));
  return printable({
    author: model.author,
    headings: [...headings, words.sources],
    subject: describeEdition(model, words),
    keywords: [...keywords],
  });
}

/** A heading with the marks of its footnotes, as the outline has it. */
function headingOnPage(runs: readonly Run[], words: Words): string {
  return runs.map((run) => (run.kind === 'footnote' ? String(run.number) : plainOf([run], words))).join('');
}
