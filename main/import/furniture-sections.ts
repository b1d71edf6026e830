import type { FurnitureKind } from '../../domain/version.ts';
import type { Draft } from './draft.ts';
import { endsSentence, isProse } from './shape.ts';
import { knownLine, sectionHeading } from './vocabulary/lookup.ts';

/**
 * How many closed paragraphs in a row, one of them long, with no headline, byline or other furniture between them, mean that the
 * article has gone on below a list. Teasers come in ones and twos.
 */
const paragraphsToResume = 3;

/**
 * Lists of other articles and comments: everything under their heading belongs to them until the article visibly goes on.
 */
export function markSections(drafts: readonly Draft[]): Draft[] {
  const marked: Draft[] = [];
  let section: FurnitureKind | null = null;
  let textAbove = false;
  drafts.forEach((draft, index) => {
    const opens = sectionHeading(draft.text);
    textAbove ||= isParagraph(draft) && isProse(draft.text);
    // Above the text, "12 comments" and "Related" are links to what comes below it.
    if (opens !== null && draft.kind === 'furniture' && textAbove) section = opens;
    else if (section !== null && resumesAt(drafts, index)) section = null;
    if (section === null || (draft.kind === 'furniture' && isItself(draft))) marked.push(draft);
    else
      marked.push({
        text: draft.text,
        kind: 'furniture',
        furniture: section,
        ...(draft.markup === undefined ? {} : { markup: draft.markup }),
        ...(draft.pages === undefined ? {} : { pages: draft.pages }),
      });
  });
  return marked;
}

/** Whether furniture below a heading is no part of the list. Dates, picture lines and short names there are. */
function isItself({ text, furniture }: Draft): boolean {
  if (furniture === 'byline' || furniture === 'other') return false;
  if (furniture === 'navigation' || furniture === 'share') return (knownLine(text)?.certain ?? 0) > 0;
  return true;
}

function resumesAt(drafts: readonly Draft[], index: number): boolean {
  const next = drafts.slice(index, index + paragraphsToResume);
  const first = next[0];
  if (first?.markup?.inArticle === true && isParagraph(first) && isProse(first.text)) return true;
  return next.length === paragraphsToResume && next.every(isParagraph) && next.some(({ text }) => isProse(text));
}

/** A paragraph that closes as a sentence; headlines and names do not. */
function isParagraph({ kind, text }: Draft): boolean {
  return (kind === 'paragraph' || kind === 'quote') && text.length >= 12 && endsSentence(text);
}
