import type { BriefModel } from '../../domain/brief-model.ts';
import { printable } from './printable.ts';
import { describeEdition } from './trace.ts';
import type { Words } from './words.ts';

/** What a PDF says about itself beside its text; its title and language come with the page that was printed. */
export interface PdfDetails {
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

/** What is said of the PDF of a brief: who exported it, which state of the notebook it shows, how its claims are tagged, who published them. */
export function pdfDetails(model: BriefModel, words: Words): PdfDetails {
  const tags = model.claims.map(({ claim }) => words.tag[claim.tag]);
  const outlets = model.sources.map(({ source }) => source.outlet);
  const keywords = new Set([...tags, ...outlets].filter((each) => each !== ''));
  return printable({ author: model.author, subject: describeEdition(model, words), keywords: [...keywords] });
}
