import { importWarning } from '../../../domain/import-warning.ts';
import { describeWarning } from '../../../domain/import-warning-english.ts';
import { unwrap } from '../../../domain/result.ts';
import { type Extraction, extract } from '../../../main/import/extract.ts';

/** What was read of a file, its warnings as the command line says them. */
export type Read = Omit<Extraction, 'warnings'> & { readonly warnings: string[] };

/** Extracts a text or bytes; a failure throws. Every warning has to be one that a version may keep. */
export async function read(content: string | Uint8Array, fileName: string): Promise<Read> {
  const extraction = unwrap(await extract(typeof content === 'string' ? new TextEncoder().encode(content) : content, fileName));
  return { ...extraction, warnings: extraction.warnings.map((warning) => describeWarning(importWarning.parse(warning))) };
}

/** Each block as `kind: text`, furniture with what it is: `furniture/share: Facebook`. */
export function outline({ text, blocks }: Pick<Extraction, 'text' | 'blocks'>): string[] {
  return blocks.map(
    ({ start, end, kind, furniture }) => `${furniture === undefined ? kind : `${kind}/${furniture}`}: ${text.slice(start, end)}`,
  );
}

/** The texts of passages alone. */
export function passages({ text, blocks }: Pick<Extraction, 'text' | 'blocks'>): string[] {
  return blocks.filter(({ kind }) => kind !== 'furniture').map(({ start, end }) => text.slice(start, end));
}
