import type { CodedWarning } from '../../../domain/import-warning.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { Archive } from '../archive/archive.ts';
import { damaged } from '../archive/failures.ts';
import type { Draft, Reading } from '../draft.ts';
import { openPage } from '../html-page.ts';
import { blocksOfPage } from '../html-walk.ts';
import { draftOf, furnitureOf } from '../office/flow.ts';
import { withStruck } from '../struck-out.ts';
import { tidyLine } from '../white-space.ts';
import { readBookPackage } from './package.ts';
import { asHtml } from './xhtml.ts';

/**
 * Reads a book (EPUB 2 and 3): its pages in reading order through the reader of HTML, which drops nothing. No article is
 * looked for in a book; only its tables of contents are furniture.
 */
export function readEpub(archive: Archive): Result<Reading> {
  const book = readBookPackage(archive);
  if (!book.ok) return book;
  const drafts: Draft[] = [];
  const unread: (string | null)[] = [];
  let pages = 0;
  for (const { part, mediaType, isContents } of book.value.spine) {
    if (part === null || !archive.has(part) || !/html/u.test(mediaType)) {
      unread.push(part === null ? null : tidyLine(part, 300));
      continue;
    }
    const page = archive.readText(part);
    if (!page.ok) return page;
    pages++;
    for (const draft of draftsOf(page.value, isContents)) drafts.push(draft);
  }
  if (pages === 0) return damaged(archive.fileName, 'none of the pages that it lists is in it');
  const [first] = unread;
  const warnings: CodedWarning[] = first === undefined ? [] : [{ code: 'book-pages-unread', count: unread.length, first }];
  return ok({ drafts, warnings, stated: book.value.stated });
}

function draftsOf(xhtml: string, isContents: boolean): Draft[] {
  return blocksOfPage(openPage(asHtml(xhtml)).root).map(({ text, kind, level, struck }) =>
    isContents ? furnitureOf(text, 'navigation') : withStruck(draftOf(text, kind, level), struck),
  );
}
