import { ok, type Result } from '../../../domain/result.ts';
import { startsWith } from '../sniff.ts';
import { damaged, unreadable } from './failures.ts';

/**
 * Reads XML as characters: by its byte order mark, else by the encoding it declares, else as UTF-8 (XML 1.0, appendix F).
 * @param part names the part in a failure
 */
export function decodeXml(bytes: Uint8Array, fileName: string, part: string): Result<string> {
  try {
    return ok(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch (thrown) {
    if (thrown instanceof RangeError) return unreadable(fileName, `its part “${part}” is in an unknown encoding`);
    if (thrown instanceof TypeError) return damaged(fileName, `its part “${part}” has bytes that fit no character`);
    throw thrown;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x3c, 0x00])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0x00, 0x3c])) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^(?:ï»¿)?<\?xml[^>]*?encoding=["']([\w.-]+)["']/u.exec(declaration)?.[1] ?? 'utf-8';
}
