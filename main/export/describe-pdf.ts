import { PDFDict, PDFDocument, PDFHeader, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfDetails } from './pdf-details.ts';

/**
 * Writes details into a printed PDF. The browser names itself, with version and operating system, as the program that
 * made it: the file is written anew, not appended to, so that nothing of this is left in it.
 */
export async function describePdf(bytes: Uint8Array, { author, subject, keywords, headings }: PdfDetails): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // The many small objects of the tags are packed into streams, which PDF has since 1.5.
  pdf.context.header = PDFHeader.forVersion(1, 7);
  pdf.setAuthor(author);
  pdf.setSubject(subject);
  pdf.setKeywords([keywords.join(', ')]);
  pdf.setCreator('Caveat');
  mendOutline(pdf, new Set(headings));
  return pdf.save();
}

/** Chromium says a heading twice in the outline when it moved it to the next page, where it would have stood alone at the end of one. */
function mendOutline(pdf: PDFDocument, headings: ReadonlySet<string>): void {
  const visit = (first: PDFDict | undefined): void => {
    for (let item = first; item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookup(PDFName.of('Title'));
      if (title instanceof PDFString || title instanceof PDFHexString) {
        const words = title.decodeText();
        const once = words.slice(0, words.length / 2);
        if (once + once === words && headings.has(once)) item.set(PDFName.of('Title'), PDFHexString.fromText(once));
      }
      visit(item.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  visit(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict));
}
