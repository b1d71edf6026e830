/**
 * Characters of the fonts Symbol and Wingdings, which have places but no meanings of their own, as Unicode characters
 * (after the tables that Unicode, Inc. publishes for Symbol and for Wingdings).
 */
const symbol: Readonly<Record<number, string>> = {
  ...letters(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...letters(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...letters(0xa2, '′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  ...letters(0xc4, '⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊'),
  34: '∀',
  36: '∃',
  45: '−',
  94: '⊥',
  229: '∑',
  242: '∫',
};
const wingdings: Readonly<Record<number, string>> = {
  40: '☎',
  42: '✉',
  70: '☞',
  74: '☺',
  76: '☹',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

function letters(from: number, characters: string): Record<number, string> {
  return Object.fromEntries([...characters].map((character, index) => [from + index, character]));
}

/**
 * The character that a `w:sym` shows (ISO/IEC 29500-1, 17.3.3.30).
 * @param code four hexadecimal digits; symbol fonts are shifted to F000
 * @returns null when only the font knows
 */
export function characterOf(font: string, code: string): string | null {
  const point = /^[0-9a-f]{1,5}$/iu.test(code) ? Number.parseInt(code, 16) : 0;
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  if (/^symbol$/iu.test(font)) return symbol[place] ?? (place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : null);
  if (/^wingdings$/iu.test(font)) return wingdings[place] ?? null;
  const isShown = point >= 0x20 && (point < 0xd800 || point > 0xf8ff);
  return isShown ? String.fromCodePoint(point) : null;
}
