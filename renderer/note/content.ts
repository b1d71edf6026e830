import type { EditorState } from 'lexical';
import { parseRichText, type RichText } from '../../domain/rich-text.ts';
import { released } from './brief-parts.ts';

/**
 * The document an editor holds, through the same gate as every other rich text.
 * @throws when the state is not rich text; the editor then shows its error boundary instead of losing words
 */
export function contentOf(state: EditorState): RichText {
  const json = released(state.toJSON());
  const parsed = parseRichText(json);
  if (parsed.ok) return parsed.value;
  // A keystroke can leave half of a surrogate pair behind; it must not cost the rest of the document.
  const repaired = parseRichText(withSoundText(json));
  if (!repaired.ok) throw new Error(repaired.error.what);
  return repaired.value;
}

/** Text without NUL and without halves of surrogate pairs. */
export function soundText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

function withSoundText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSoundText);
  if (typeof value === 'string') return soundText(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSoundText(each)]));
}
