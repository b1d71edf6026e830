import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../../domain/result.ts';

/** An open document. Whoever opened it closes it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Where the library keeps character maps and the metrics of the standard fonts. */
const packagePath = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' } as const;

/** Reads the library's own data from its package: nothing is fetched, and a document can name no path. */
class PackagedData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = kind === 'cMapUrl' || kind === 'standardFontDataUrl' ? folders[kind] : undefined;
    if (folder === undefined || basename(filename) !== filename) throw new Error(`There is no ${kind} ${filename}.`);
    return new Uint8Array(await readFile(join(packagePath, folder, filename)));
  }
}

/**
 * Opens a PDF with PDF.js inside this process: no thread or script of its own is started, no image is decoded, no form
 * filled in.
 * @returns `file-protected` when it asks for a password, `file-damaged` when it cannot be made out
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<Result<OpenPdf>> {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // Found here, the library looks for no worker script and starts no thread.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = library.getDocument({
    // The library takes the bytes for itself.
    data: Uint8Array.from(bytes),
    BinaryDataFactory: PackagedData,
    cMapUrl: `${folders.cMapUrl}/`,
    standardFontDataUrl: `${folders.standardFontDataUrl}/`,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // In pixels: a larger image is passed over before it is decoded.
    maxImageSize: 0,
    enableXfa: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    return ok({ document: await task.promise, close: () => task.destroy() });
  } catch (thrown) {
    await task.destroy();
    return thrown instanceof library.PasswordException ? encrypted(fileName) : damaged(fileName, thrown);
  }
}

function encrypted(fileName: string) {
  return fail('file-protected', 'The file is protected by a password.', {
    where: fileName,
    hint: 'Open it with its password in a PDF program, save or print it as a PDF without one, and import that.',
  });
}

/** The failure of a document that cannot be made out. @param thrown what the library said */
export function damaged(fileName: string, thrown: unknown) {
  const reason = thrown instanceof Error ? thrown.message.replace(/\.$/u, '') : 'unknown reason';
  return fail('file-damaged', `The PDF cannot be read (${reason}).`, {
    where: fileName,
    hint: 'Get the file again from where it came, or print it to a new PDF and import that.',
  });
}
