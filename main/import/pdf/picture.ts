import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The share of a page, at least, that a scan of it covers. */
const scannedShare = 0.2;

/**
 * Whether something as large as a scan is painted on a page. No image is decoded: what an image leaves behind is the
 * scaling it needs, because every image is a square of one unit (ISO 32000-2, 8.9.5.1).
 */
export async function holdsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { width, height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const saved: number[] = [];
  let scale = 1;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.save) saved.push(scale);
    else if (operator === OPS.restore) scale = saved.pop() ?? 1;
    else if (operator === OPS.transform || operator === OPS.paintFormXObjectBegin) {
      const matrix = operator === OPS.transform ? argsArray[index] : argsArray[index]?.[0];
      scale *= matrix == null ? 1 : Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
      if (scale >= width * height * scannedShare) return true;
    }
  }
  return false;
}
