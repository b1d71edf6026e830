import { type ExportLanguage, exportLocales } from '../../../domain/brief.ts';
import { element, valued, type Xml } from './xml.ts';

/** Which of the document's two faces words are set in. */
export type Face = 'serif' | 'sans';

/** A face in the four scripts that WordprocessingML tells apart. */
export type Fonts = Readonly<Record<'ascii' | 'hAnsi' | 'cs' | 'eastAsia', string>>;

/** Fonts of Chinese, Japanese and Korean that Word comes with, by the language tags that Word knows. */
const eastAsianFonts = {
  'zh-CN': { serif: 'SimSun', sans: 'Microsoft YaHei' },
  'zh-TW': { serif: 'PMingLiU', sans: 'Microsoft JhengHei' },
  'ja-JP': { serif: 'MS Mincho', sans: 'Yu Gothic' },
  'ko-KR': { serif: 'Batang', sans: 'Malgun Gothic' },
} as const;
export type EastAsianLanguage = keyof typeof eastAsianFonts;

/** Han, kana, Hangul and bopomofo, with the punctuation and the wide forms that come with them. */
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const HANGUL = /\p{sc=Hangul}/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

export function hasEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** @param language BCP 47 tag @returns null for a language that is not written in these scripts */
export function eastAsianLanguage(language: string): EastAsianLanguage | null {
  if (/^ko\b/i.test(language)) return 'ko-KR';
  if (/^ja\b/i.test(language)) return 'ja-JP';
  if (!/^(zh|yue|cmn)\b/i.test(language)) return null;
  return /\b(hant|tw|hk|mo)\b/i.test(language) && !/\bhans\b/i.test(language) ? 'zh-TW' : 'zh-CN';
}

/** The language of East Asian words by the letters only it has; Han alone does not tell. */
export function languageByLetters(text: string): EastAsianLanguage | null {
  if (HANGUL.test(text)) return 'ko-KR';
  return KANA.test(text) ? 'ja-JP' : null;
}

/** What East Asian words are taken for in a document that does not say. */
export function documentLanguage(language: ExportLanguage): EastAsianLanguage {
  return eastAsianLanguage(exportLocales[language]) ?? 'zh-CN';
}

export function eastAsianFont(language: EastAsianLanguage, face: Face): string {
  return eastAsianFonts[language][face];
}

export function fontsOf(face: Face, language: EastAsianLanguage): Fonts {
  const latin = face === 'serif' ? 'Cambria' : 'Calibri';
  return { ascii: latin, hAnsi: latin, cs: face === 'serif' ? 'Times New Roman' : 'Arial', eastAsia: eastAsianFont(language, face) };
}

/** What code is set in. */
export function codeFonts(language: EastAsianLanguage): Fonts {
  return { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: eastAsianFont(language, 'sans') };
}

interface FontFacts {
  readonly name: string;
  /** What it is called in its own language. */
  readonly alias?: string;
  /** Windows' number for its character set, in hexadecimal. */
  readonly charset: string;
  readonly family: 'roman' | 'swiss' | 'modern' | 'auto';
}

const fontFacts: readonly FontFacts[] = [
  { name: 'Cambria', charset: '00', family: 'roman' },
  { name: 'Calibri', charset: '00', family: 'swiss' },
  { name: 'Consolas', charset: '00', family: 'modern' },
  { name: 'Times New Roman', charset: '00', family: 'roman' },
  { name: 'Arial', charset: '00', family: 'swiss' },
  { name: 'SimSun', alias: '宋体', charset: '86', family: 'roman' },
  { name: 'Microsoft YaHei', alias: '微软雅黑', charset: '86', family: 'swiss' },
  { name: 'PMingLiU', alias: '新細明體', charset: '88', family: 'roman' },
  { name: 'Microsoft JhengHei', alias: '微軟正黑體', charset: '88', family: 'swiss' },
  { name: 'MS Mincho', alias: 'ＭＳ 明朝', charset: '80', family: 'roman' },
  { name: 'Yu Gothic', alias: '游ゴシック', charset: '80', family: 'swiss' },
  { name: 'Batang', alias: '바탕', charset: '81', family: 'roman' },
  { name: 'Malgun Gothic', alias: '맑은 고딕', charset: '81', family: 'swiss' },
];

/** What the fonts are like, so that a program without them takes others of their kind. */
export function fontTable(): Xml {
  return fontFacts
    .map(({ name, alias, charset, family }) =>
      element(
        'w:font',
        { 'w:name': name },
        (alias === undefined ? '' : valued('w:altName', alias)) +
          valued('w:charset', charset) +
          valued('w:family', family) +
          valued('w:pitch', family === 'modern' ? 'fixed' : 'variable'),
      ),
    )
    .join('');
}
