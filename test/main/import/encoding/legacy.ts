import type { Encoding } from '../../../../domain/encoding.ts';
import { decodeAs } from '../../../../main/import/encoding/decoder.ts';

/** Writes text in old encodings, which the runtime can only read: by asking what every sequence of one or two bytes reads as. */

const wide: ReadonlySet<Encoding> = new Set(['gb18030', 'big5', 'euc-kr', 'shift_jis', 'euc-jp']);
const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text. @throws when the encoding has no place for one of its characters */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  if (encoding === 'iso-2022-jp') return escaped(text);
  const table = tableOf(encoding);
  return new Uint8Array([...text].flatMap((each) => bytesOf(each, table, encoding)));
}

function bytesOf(character: string, table: ReadonlyMap<string, readonly number[]>, encoding: Encoding): readonly number[] {
  const bytes = table.get(character);
  if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
  return bytes;
}

function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const present = tables.get(encoding);
  if (present !== undefined) return present;
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const read = decodeAs(new Uint8Array(bytes), encoding);
    if ([...read].length === 1 && read !== '\ufffd' && !table.has(read)) table.set(read, bytes);
  };
  for (let byte = 0; byte <= 0xff; byte++) add([byte]);
  if (wide.has(encoding)) {
    for (let first = 0x81; first <= 0xfe; first++) for (let second = 0x40; second <= 0xfe; second++) add([first, second]);
  }
  tables.set(encoding, table);
  return table;
}

/** ISO-2022-JP: the bytes of EUC-JP without their high bit, between escapes. */
function escaped(text: string): Uint8Array {
  const table = tableOf('euc-jp');
  const parts = text.split(/([\u0080-\uffff]+)/).flatMap((part, index): number[] => {
    if (index % 2 === 0) return [...Buffer.from(part, 'latin1')];
    const bytes = [...part].flatMap((each) => bytesOf(each, table, 'euc-jp')).map((byte) => byte & 0x7f);
    return [0x1b, 0x24, 0x42, ...bytes, 0x1b, 0x28, 0x42];
  });
  return new Uint8Array(parts);
}
