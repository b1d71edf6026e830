import { eastAsianFont, eastAsianLanguage, type Face, hasEastAsian, languageByLetters } from './fonts.ts';
import { type RunLook, runProperties } from './looks.ts';
import { element, escapeXml, type Xml } from './xml.ts';

/** Hebrew, Arabic and their neighbours, with their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_LETTER = /\p{L}/u;

/** Korean words with the signs and numbers between them. */
const KOREAN = /(\p{sc=Hangul}+(?:[\s\p{P}\p{N}]+\p{sc=Hangul}+)*)/u;
const HAN = /\p{sc=Han}/u;

/** Whether a line reads from right to left: its first letter decides, as in the Unicode bidirectional algorithm. */
export function isRightToLeft(text: string): boolean {
  const first = FIRST_LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

interface Setting {
  /** BCP 47 tag of the words' own language; null or absent when it is not known. */
  readonly language?: string | null;
  /** The face they stand in. Default: serif. */
  readonly face?: Face;
}

/**
 * Words of one look. What Word needs to pick glyphs and spelling is added by the words' language, or where that is not
 * known by their letters; tabs become Word's own, and what reads from right to left is marked so.
 */
export function wordRun(text: string, look: RunLook = {}, { language = null, face = 'serif' }: Setting = {}): Xml {
  // Hangul among Han without a known language: each keeps to fonts that have it.
  const stretches = language === null && KOREAN.test(text) && HAN.test(text) ? text.split(KOREAN).filter((each) => each !== '') : [text];
  return stretches.map((each) => run({ ...scriptLook(each, language, face, look.fonts), ...look }, wordsIn(each))).join('');
}

/** A run of content that is no words: a mark, a break. */
export function run(look: RunLook, content: Xml): Xml {
  const properties = runProperties(look);
  return element('w:r', {}, (properties === '' ? '' : element('w:rPr', {}, properties)) + content);
}

export const lineBreak: Xml = '<w:r><w:br/></w:r>';

function wordsIn(text: string): Xml {
  return text
    .split('\t')
    .map((each) => (each === '' ? '' : `<w:t xml:space="preserve">${escapeXml(each)}</w:t>`))
    .join('<w:tab/>');
}

function scriptLook(text: string, language: string | null, face: Face, fonts: RunLook['fonts']): RunLook {
  const known = language === null ? null : eastAsianLanguage(language);
  const wide = hasEastAsian(text);
  const eastAsian = known ?? (wide ? languageByLetters(text) : null);
  const rightToLeft = isRightToLeft(text);
  const other = language === null || known !== null ? {} : rightToLeft ? { bidi: language } : { val: language };
  const named = { ...other, ...(eastAsian === null ? {} : { eastAsia: eastAsian }) };
  return {
    ...(wide && eastAsian !== null ? { fonts: { ...fonts, eastAsia: eastAsianFont(eastAsian, face) } } : {}),
    ...(wide ? { eastAsianSigns: true } : {}),
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(Object.keys(named).length === 0 ? {} : { language: named }),
  };
}
