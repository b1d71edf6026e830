import type { BriefClaim, ClaimBlock } from '../../../domain/brief-model.ts';
import { element, type Xml } from './xml.ts';

/** Word lets the name of a bookmark be no longer. */
const LONGEST_NAME = 40;

interface Ends {
  readonly open: Xml;
  readonly close: Xml;
}

/** Gives out bookmarks and the places of comments while a document is written. */
export interface Marks {
  /** What opens and closes a bookmark. */
  readonly bookmark: (name: string) => Ends;
  /**
   * What stands before and after a claim's quoted words: a bookmark `q_ID_N`, N being how often the claim has been
   * quoted so far, and a comment the first time, where comments on it belong to this kind of place.
   */
  readonly quote: (claim: BriefClaim | ClaimBlock, place: 'quoted' | 'referred') => Ends;
  /** The claims that have comments, each by its place in the list. */
  readonly commented: () => readonly (BriefClaim | ClaimBlock)[];
  /** The bookmark of the next heading, in reading order. */
  readonly heading: () => Ends;
}

/** @param quoted numbers of the claims that are quoted somewhere: there, and not where they are referred to, are they commented on */
export function collectMarks(quoted: ReadonlySet<number>): Marks {
  let bookmarks = 0;
  let headings = 0;
  const appearances = new Map<number, number>();
  const commented: (BriefClaim | ClaimBlock)[] = [];
  const hasComment = new Set<number>();

  const bookmark = (name: string): Ends => {
    const id = bookmarks++;
    return {
      open: element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
      close: element('w:bookmarkEnd', { 'w:id': id }),
    };
  };
  return {
    bookmark,
    heading: () => bookmark(headingBookmark(headings++)),
    commented: () => commented,
    quote(claim, place) {
      const appearance = (appearances.get(claim.number) ?? 0) + 1;
      appearances.set(claim.number, appearance);
      const { open, close } = bookmark(quoteBookmark(claim.claim.id, appearance));
      if (hasComment.has(claim.number) || (place === 'referred' && quoted.has(claim.number))) return { open, close };
      hasComment.add(claim.number);
      const id = { 'w:id': commented.push(claim) - 1 };
      const sign = element('w:r', {}, `<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>${element('w:commentReference', id)}`);
      return {
        open: element('w:commentRangeStart', id) + open,
        close: close + element('w:commentRangeEnd', id) + sign,
      };
    },
  };
}

/** @param index from 0, in reading order */
export function headingBookmark(index: number): string {
  // Word counts bookmarks of this name among its own, and keeps them out of sight.
  return `_Toc${String(index + 1).padStart(9, '0')}`;
}

export function sourceBookmark(source: number): string {
  return `source_${source}`;
}

function quoteBookmark(claimId: string, appearance: number): string {
  const end = `_${appearance}`;
  // A UUID fits; identifiers may also hold signs that names may not.
  return `q_${claimId.replace(/[^A-Za-z0-9]/g, '')}`.slice(0, LONGEST_NAME - end.length) + end;
}
