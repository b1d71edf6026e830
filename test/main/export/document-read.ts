import type { BriefModel, Run } from '../../../domain/brief-model.ts';
import { citationText, quoteLines, referenceText, topHeadingLevel } from '../../../main/export/trace.ts';
import type { Words } from '../../../main/export/words.ts';

/** What another program finds in a document. White space is one space each, but between the paragraphs of a quote one line break. */
export interface DocumentRead {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly footnotes: readonly string[];
  readonly comments: readonly CommentRead[];
}
export interface CommentRead {
  readonly author: string;
  readonly says: string;
  /** The words it is about. */
  readonly on: string;
}

/** What a document must be found to hold, taken from the model alone. */
export function expectedOf(model: BriefModel, words: Words): DocumentRead {
  const headings = model.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [{ level: block.level, text: plain(block.runs, words) }];
    return block.kind === 'source-list' ? [{ level: topHeadingLevel(model), text: words.sources }] : [];
  });
  const comments = model.claims.map(({ claim, source }) => ({
    author: claim.author || model.author,
    says: model.sources[source - 1]?.source.title ?? '',
    on: quoteLines(claim.anchor.exact).map(oneSpaced).join('\n'),
  }));
  return { headings, footnotes: model.footnotes.map(({ runs }) => plain(runs, words)), comments };
}

export function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The paragraphs of a stretch of text, each with its white space as one space. */
export function linesIn(text: string): string {
  return text
    .split('\n')
    .map(oneSpaced)
    .filter((each) => each !== '')
    .join('\n');
}

function plain(runs: readonly Run[], words: Words): string {
  return oneSpaced(
    runs
      .map((each) => {
        if (each.kind === 'text') return each.text;
        if (each.kind === 'citation') return citationText(each, words);
        return each.kind === 'claim-reference' ? referenceText(each, words) : ' ';
      })
      .join(''),
  );
}
