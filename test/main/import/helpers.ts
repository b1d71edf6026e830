import { unwrap } from '../../../domain/result.ts';
import { type Extraction, extract } from '../../../main/import/extract.ts';

/** Extracts a text or bytes; a failure throws. */
export async function read(content: string | Uint8Array, fileName: string): Promise<Extraction> {
  return unwrap(await extract(typeof content === 'string' ? new TextEncoder().encode(content) : content, fileName));
}

/** Each block as `kind: text`, furniture with what it is: `furniture/share: Facebook`. */
export function outline({ text, blocks }: Extraction): string[] {
  return blocks.map(
    ({ start, end, kind, furniture }) => `${furniture === undefined ? kind : `${kind}/${furniture}`}: ${text.slice(start, end)}`,
  );
}

/** The texts of passages alone. */
export function passages({ text, blocks }: Extraction): string[] {
  return blocks.filter(({ kind }) => kind !== 'furniture').map(({ start, end }) => text.slice(start, end));
}
