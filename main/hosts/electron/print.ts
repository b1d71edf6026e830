import { fail, type Result } from '../../../domain/result.ts';
import { hiddenPages } from './hidden-page.ts';

const onPage = hiddenPages({
  partition: 'print',
  mayLoad: () => false,
  runs: false,
  refused: (reason) => fail('cannot-print', `The brief was not printed: ${reason}`, { hint: 'Try again, or choose another format.' }).error,
});

/** The port `print`. */
export function print(html: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
  const options = { generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, printBackground: true };
  return onPage(html, signal, (contents): Promise<Uint8Array> => contents.printToPDF(options));
}
