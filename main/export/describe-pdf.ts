import { PDFDocument, PDFHeader } from '@cantoo/pdf-lib';
import type { PdfDetails } from './pdf-details.ts';

/**
 * Writes details into a printed PDF. The browser names itself, with version and operating system, as the program that
 * made it: the file is written anew, not appended to, so that nothing of this is left in it.
 */
export async function describePdf(bytes: Uint8Array, { author, subject, keywords }: PdfDetails): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // The many small objects of the tags are packed into streams, which PDF has since 1.5.
  pdf.context.header = PDFHeader.forVersion(1, 7);
  pdf.setAuthor(author);
  pdf.setSubject(subject);
  pdf.setKeywords([keywords.join(', ')]);
  pdf.setCreator('Caveat');
  return pdf.save();
}
