/**
 * How wide words are, and how they break into lines, without anything to measure them with: by the widths of Helvetica, whose like every
 * system has, somewhat widened for those that run wider. East Asian characters fill a square.
 */

/** Thousandths of the font size from U+0020 to U+007E (Adobe's metrics of Helvetica). */
const LATIN = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);
const WIDER = 1.09;
const BOLDER = 1.06;
/** Of a letter that no table here knows, such as Greek or Cyrillic. */
const OTHER = 620;

const SQUARE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const EMOJI = /\p{Emoji_Presentation}/u;
const JOINED = /\u200d\p{Emoji_Presentation}/gu;
const UNSEEN = /[\p{M}\p{Cf}\p{Cc}]/u;

/** The width of a line, in the unit of the font size. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  // Emoji that are joined show as one.
  for (const character of text.normalize('NFC').replace(JOINED, '')) sum += widthOf(character);
  return (sum * size * (bold ? BOLDER : 1)) / 1000;
}

function widthOf(character: string): number {
  const known = LATIN[(character.codePointAt(0) ?? 0) - 0x20];
  if (known !== undefined) return known * WIDER;
  if (UNSEEN.test(character)) return 0;
  if (SQUARE.test(character)) return 1000;
  return EMOJI.test(character) ? 1300 : OTHER * WIDER;
}

/** What no line of Chinese, Japanese or Korean begins with, and what none ends with. */
const NO_START = /^[、。，．·：；？！）〕］｝〉》」』】〗’”…—～%,.!?:;)\]}]/u;
const NO_END = /[（〔［｛〈《「『【〖‘“([{]$/u;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Words in lines no wider than `width`. Latin and Korean break between words, Chinese and Japanese between characters; a word longer than a
 * line breaks anywhere. What goes beyond `most` lines is left out, and the last line ends in an ellipsis.
 */
export function wrapped(text: string, width: number, size: number, most: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string): boolean => textWidth(words.trimEnd(), size, bold) <= width;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const piece of piecesOf(text)) {
    if (fits(line + piece)) {
      line += line === '' ? piece.trimStart() : piece;
      continue;
    }
    if (line !== '') end();
    for (const { segment } of fits(piece) ? [{ segment: piece }] : GRAPHEMES.segment(piece)) {
      if (line !== '' && !fits(line + segment)) end();
      line += line === '' ? segment.trimStart() : segment;
    }
    if (lines.length > most) break;
  }
  if (line !== '') end();
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortenedTo(lines[most - 1] ?? '', width, size, bold)];
}

function shortenedTo(line: string, width: number, size: number, bold: boolean): string {
  const kept = [...GRAPHEMES.segment(line)].map(({ segment }) => segment);
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, size, bold) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

/** What stays together on a line: words with the spaces after them, single characters of Chinese and Japanese with their signs. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let open = false;
  for (const [piece] of text.matchAll(
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]|\s+|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]+/gu,
  )) {
    const last = pieces.length - 1;
    if (last >= 0 && (open || NO_START.test(piece) || /^\s/.test(piece))) pieces[last] += piece;
    else pieces.push(piece);
    open = NO_END.test(piece);
  }
  return pieces;
}
