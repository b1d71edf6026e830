import type { ReadPassage } from '../../../domain/suggest/read-passages.ts';
import { readText } from '../../../domain/suggest/read-text.ts';
import { suggestClaims } from '../../../domain/suggest/suggest.ts';

/** The lines of a text as passages; a line that begins with `# ` is a heading without that mark. */
export function passagesIn(text: string, language = 'und'): ReadPassage[] {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const start = line.startsWith('# ') ? at + 2 : at;
    const end = at + line.length;
    at = end + 1;
    return end > start ? [{ start, end, kind: start > end - line.length ? 'heading' : 'paragraph', language }] : [];
  });
}

/** What a text is suggested to claim: `tag | who | the first words`. */
export function suggestedIn(text: string): string[] {
  return suggestClaims(text, passagesIn(text)).map(
    ({ start, end, tag, attribution }) => `${tag} | ${attribution.name || 'outlet'} | ${text.slice(start, end)}`,
  );
}

/** The tag of each sentence that claims something. */
export function tagsIn(text: string): string[] {
  return suggestClaims(text, passagesIn(text)).map(({ tag }) => tag);
}

/** Who says each sentence, `outlet` for the source itself. */
export function voicesIn(text: string): string[] {
  return readText(text, passagesIn(text)).map(({ attribution }) => attribution.name || 'outlet');
}
