import { type Encoding, encodings } from '../../../domain/encoding.ts';
import { decodeCp949 } from './cp949.ts';

/** What stands where bytes have no meaning in an encoding. */
export const REPLACEMENT = '\ufffd';

/**
 * Reads bytes in an encoding. What has no meaning in it becomes U+FFFD; a byte order mark goes.
 * @param end `cut` when the bytes are the beginning of more, so that an unfinished character at their end is no fault
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, end: 'whole' | 'cut' = 'whole'): string {
  if (encoding === 'euc-kr') return decodeCp949(bytes, end);
  const text = new TextDecoder(encoding).decode(bytes, { stream: end === 'cut' });
  // ICU gives the cells of Big5 that it does not know, such as Hong Kong's supplement, characters for private use.
  return encoding === 'big5' ? text.replace(/[\ue000-\uf8ff]/g, REPLACEMENT) : text;
}

/** Names that files use and the standard's table of labels does not have. */
const others: Readonly<Record<string, Encoding>> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp936: 'gb18030',
  ms936: 'gb18030',
  cp950: 'big5',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  // The letters stand at the same places.
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
};

/** The encoding a label such as `GB2312` or `ks_c_5601-1987` stands for; undefined when none that can be read. */
export function encodingOf(label: string): Encoding | undefined {
  const plain = label.trim().toLowerCase();
  const name = others[plain] ?? standardName(plain);
  return encodings.find((each) => each === name);
}

/** By the table of the WHATWG Encoding Standard, which every decoder brings along. */
function standardName(label: string): string | undefined {
  try {
    const name = new TextDecoder(label).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
