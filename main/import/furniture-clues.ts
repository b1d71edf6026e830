import type { FurnitureKind } from '../../domain/version.ts';
import { readByline } from './byline.ts';
import { isPictureLeftover } from './captions.ts';
import type { Draft } from './draft.ts';
import { endsSentence, isLabel, isProse } from './shape.ts';
import { isMostlyMenu, knownLine, knownOpening, knownSayings } from './vocabulary/lookup.ts';
import { columns, isWiderThan } from './white-space.ts';

/** One reason to take a block for furniture (weight above 0) or for text (below). At 1 in sum a block is furniture. */
export interface Clue {
  readonly name: string;
  readonly weight: number;
  /** The kind it speaks for; none when it speaks for furniture as such. */
  readonly kind?: FurnitureKind;
  /** Whether it comes from where the article finder saw the block, which knows nothing of titles. */
  readonly isPlace?: true;
}

/** What the words of a block give away. Tables are judged by their markup alone: their cells look like buttons. */
export function clues(draft: Draft): Clue[] {
  const found = draft.markup === undefined ? [] : markupClues(draft);
  if (draft.kind === 'table-row') return found;
  return [...found, ...wordClues(draft.text), ...shapeClues(draft)];
}

function markupClues({ markup, kind, text }: Draft): Clue[] {
  if (markup === undefined) return [];
  const found: Clue[] = [];
  const { landmark, named } = markup;
  if (landmark !== null) found.push({ name: 'inside a navigation, footer, aside or form element', weight: 0.7, kind: landmark });
  if (named !== null) found.push({ name: 'an enclosing element is named for it', weight: 0.6, kind: named });
  if (markup.inArticle === false) found.push({ name: 'not part of the article the page shows', weight: 0.5, isPlace: true });
  if (markup.outsideArticle) found.push({ name: 'before or after the article', weight: 0.4, isPlace: true });
  if (markup.inArticle === true) found.push({ name: 'part of the article the page shows', weight: -0.4 });
  if (markup.linkShare > 0.8 && kind !== 'heading' && !isProse(text)) found.push({ name: 'a link and little else', weight: 0.4 });
  return found;
}

function wordClues(text: string): Clue[] {
  const found: Clue[] = [];
  const line = knownLine(text);
  if (line !== null) {
    if (line.certain > 0) found.push({ name: 'a line of known furniture', weight: 1, kind: line.kind });
    else if (line.perhaps >= 3) found.push({ name: 'a row of menu words', weight: 0.8, kind: line.kind });
    else found.push({ name: 'a word that menus and buttons use', weight: 0.5, kind: line.kind });
  }
  if (line === null && !endsSentence(text) && isMostlyMenu(text))
    found.push({ name: 'a row of menu words', weight: 1, kind: 'navigation' });
  if (isPictureLeftover(text)) found.push({ name: 'left where a picture was', weight: 1, kind: 'other' });
  const opening = knownOpening(text);
  if (opening !== null) {
    // "Read more: …" is a link wherever it stands; "Copyright …" may begin a headline.
    const isLink = opening === 'related' && !endsSentence(text) && columns(text) <= 120;
    found.push({ name: 'opens like furniture', weight: isLink ? 1 : 0.8, kind: opening });
  }
  for (const [kind, count] of knownSayings(text)) {
    found.push({ name: 'says what such furniture says', weight: 0.5 * Math.min(count, 2), kind });
  }
  const byline = readByline(text);
  if (byline !== null) {
    const whole = byline.every((part) => part.role !== 'unknown' || isLabel(part.value));
    const dated = byline.some((part) => part.role === 'published' || part.role === 'updated' || part.role === 'date');
    found.push({ name: 'a byline', weight: whole ? 1 : dated ? 0.6 : 0.3, kind: 'byline' });
  }
  return found;
}

function shapeClues({ text, kind }: Draft): Clue[] {
  const found: Clue[] = [];
  if (/^[_\-–—=*·•~#+\s]+$/u.test(text)) found.push({ name: 'a rule between parts', weight: 1, kind: 'other' });
  if (isBreadcrumb(text)) found.push({ name: 'a path of short names', weight: 1, kind: 'navigation' });
  if (kind !== 'caption' && isSectionLabel(text)) found.push({ name: 'a few short words side by side', weight: 0.5, kind: 'navigation' });
  if (kind !== 'list-item' && !isWiderThan(text.slice(0, 60), 40) && !endsSentence(text)) found.push({ name: 'short', weight: 0.2 });
  return found;
}

/** "Home > World > Asia": two separators, or one after a known word. */
function isBreadcrumb(text: string): boolean {
  if (text.length > 120 || !/[>›»]/u.test(text) || columns(text) > 100 || endsSentence(text)) return false;
  const names = text.split(/\s*[>›»>]\s*/u).filter((name) => name.trim() !== '');
  if (names.length < 2 || names.some((name) => columns(name) > 30)) return false;
  return names.length >= 3 || names.some((name) => knownLine(name) !== null || /首页$/u.test(name));
}

/** "韩国 国防", "World / Asia": two to four short words with gaps or bars between, in writing where a headline has none. */
function isSectionLabel(text: string): boolean {
  if (text.length > 40 || endsSentence(text)) return false;
  const words = text.trim().split(/\s*[/|\uff5c·]\s*|\s+/u);
  if (words.length < 2 || words.length > 4) return false;
  return (
    words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word)) || (/[/|\uff5c·]/u.test(text) && words.every((word) => columns(word) <= 12))
  );
}
