import { randomUUID } from 'node:crypto';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { unwrap } from '../../../domain/result.ts';
import { openPdf } from '../../../main/import/pdf/library.ts';
import type { Measurement, Row } from '../measurement.ts';
import { newNotebookPath, openServices } from '../notebook.ts';
import { seriesOf, timed } from '../stats.ts';
import { sampleDocx, samplePage, samplePdf } from './documents.ts';

/** A format with the library that reads it, which the peer uses alone. */
interface Format {
  readonly work: string;
  readonly ending: string;
  /** In UTF-16 code units of text, roughly. */
  readonly length: number;
  readonly make: (length: number, seed: number) => Uint8Array;
  readonly bare: { readonly what: string; read(bytes: Uint8Array): Promise<unknown> | unknown };
}

const formats: readonly Format[] = [
  {
    work: 'a page',
    ending: 'html',
    length: 200_000,
    make: samplePage,
    bare: {
      what: 'linkedom and Readability alone',
      read(bytes) {
        const { document } = parseHTML(Buffer.from(bytes).toString('utf8'));
        return new Readability(document).parse()?.textContent;
      },
    },
  },
  {
    work: 'a Word document',
    ending: 'docx',
    length: 200_000,
    make: sampleDocx,
    bare: { what: 'mammoth alone, to HTML', read: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }) },
  },
  {
    work: 'a PDF',
    ending: 'pdf',
    length: 200_000,
    make: samplePdf,
    bare: { what: 'getTextContent of PDF.js alone', read: textContent },
  },
];

/** Other formats than plain text: handed to the services until committed, the worker running, beside the bare library in this process. */
export const importingFormats: Measurement = {
  name: 'import:formats',
  async measure({ quick }) {
    const { app, client } = openServices(newNotebookPath());
    const rows: Row[] = [];
    for (const { work, ending, length, make, bare } of formats) {
      const own: number[] = [];
      const peer: number[] = [];
      // The first of each loads what it needs.
      for (let i = -1; i < (quick ? 2 : 7); i++) {
        const bytes = make(quick || i < 0 ? 20_000 : length, i + 10);
        const name = `sample-${i}.${ending}`;
        const params = { taskId: randomUUID(), name, bytes: Buffer.from(bytes).toString('base64') };
        const imported = await timed(async () => unwrap(await client.call('source.import', params)));
        const read = await timed(() => bare.read(bytes));
        if (i < 0) continue;
        own.push(imported.ms);
        peer.push(read.ms);
      }
      rows.push({
        work: `import: ${work} of ${length.toLocaleString('en-US')} characters until committed`,
        caveat: seriesOf('ms', own),
        peer: { what: bare.what, figures: seriesOf('ms', peer) },
        budget: null,
      });
    }
    await app.close();
    return rows;
  },
};

/** With the settings that Caveat opens documents with. */
async function textContent(bytes: Uint8Array): Promise<number> {
  const { document, close } = unwrap(await openPdf(bytes, 'sample.pdf'));
  let items = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length;
  }
  await close();
  return items;
}
