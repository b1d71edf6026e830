import { fail, ok, type Result } from '../../domain/result.ts';

/** The text of a template's file. @returns `invalid-input` when it is no text in UTF-8 */
export function templateText(bytes: Uint8Array, fileName: string): Result<string> {
  const notText = fail('invalid-input', 'This template is no text in UTF-8.', { where: fileName, hint: 'Save it as plain text in UTF-8.' });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? notText : ok(text);
  } catch {
    return notText;
  }
}
