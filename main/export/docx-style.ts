import { AlignmentType, BorderStyle, type IStylesOptions, ShadingType, UnderlineType } from 'docx';
import type { ExportLanguage } from '../../domain/brief.ts';
import type { Tag } from '../../domain/claim.ts';

/**
 * The styles of an exported Word document, so that a house style can replace them by name. Lengths are twentieths
 * of a point, font sizes half points, border widths eighths of a point: the units of WordprocessingML.
 */

const SOFT = '66635C';
const LINK = '1A5FB4';

/** Colour and line of each tag: solid, dashed, double, beside the word itself. */
export const tagLooks: Readonly<
  Record<
    Tag,
    {
      readonly style: string;
      readonly name: string;
      readonly color: string;
      readonly border: (typeof BorderStyle)[keyof typeof BorderStyle];
      readonly width: number;
      readonly underline: (typeof UnderlineType)[keyof typeof UnderlineType];
    }
  >
> = {
  reported: {
    style: 'ClaimReported',
    name: 'Claim Reported',
    color: '1F6F54',
    border: BorderStyle.SINGLE,
    width: 18,
    underline: UnderlineType.SINGLE,
  },
  speculative: {
    style: 'ClaimSpeculative',
    name: 'Claim Speculative',
    color: '8F5000',
    border: BorderStyle.DASHED,
    width: 18,
    underline: UnderlineType.DASH,
  },
  disputed: {
    style: 'ClaimDisputed',
    name: 'Claim Disputed',
    color: 'A8243B',
    border: BorderStyle.DOUBLE,
    width: 12,
    underline: UnderlineType.DOUBLE,
  },
};

interface Fonts {
  readonly serif: string;
  readonly sans: string;
}

/** Fonts for Chinese, Japanese and Korean text that Word has, by language; others fall back to the document's. */
export function eastAsianFonts(language: string): Fonts {
  const primary = language.split('-')[0];
  if (primary === 'ko') return { serif: 'Batang', sans: 'Malgun Gothic' };
  if (primary === 'ja') return { serif: 'MS Mincho', sans: 'Yu Gothic' };
  return { serif: 'SimSun', sans: 'Microsoft YaHei' };
}

/** The language tags Word knows for East Asian text. */
export function eastAsianLanguage(language: string): string {
  const primary = language.split('-')[0];
  if (primary === 'ko') return 'ko-KR';
  if (primary === 'ja') return 'ja-JP';
  return /^zh-(tw|hk|mo|hant)/i.test(language) ? 'zh-TW' : 'zh-CN';
}

export function stylesFor(language: ExportLanguage): IStylesOptions {
  const eastAsia = eastAsianFonts(language);
  const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: eastAsia.serif };
  const sans = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: eastAsia.sans };
  const heading = (size: number, before: number) => ({
    run: { font: serif, size, bold: true, color: '1D1C1A' },
    paragraph: { spacing: { before, after: 120, line: 288 }, keepNext: true, keepLines: true },
  });
  const claims = Object.values(tagLooks).map((look) => ({
    id: look.style,
    name: look.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 22 },
    paragraph: {
      keepLines: true,
      indent: { left: 340 },
      spacing: { before: 0, after: 0, line: 312 },
      border: { left: { style: look.border, size: look.width, space: 12, color: look.color } },
    },
  }));
  const plain = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 21, language: { value: language === 'en' ? 'en-GB' : 'en-US', eastAsia: eastAsianLanguage(language) } },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: {
        run: { font: serif, size: 40, bold: true, color: '1D1C1A' },
        paragraph: { spacing: { before: 0, after: 80, line: 264 }, keepNext: true },
      },
      heading1: heading(32, 440),
      heading2: heading(26, 400),
      heading3: heading(23, 320),
      heading4: heading(21, 280),
      heading5: heading(21, 240),
      heading6: heading(21, 240),
      hyperlink: { run: { color: LINK, underline: { type: UnderlineType.SINGLE, color: LINK } } },
    },
    paragraphStyles: [
      ...claims,
      plain(
        'Edition',
        'Edition',
        { font: sans, size: 17, color: SOFT },
        {
          spacing: { after: 480 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 8, color: 'DEDAD1' } },
        },
      ),
      plain(
        'Quote',
        'Quote',
        { color: SOFT },
        { indent: { left: 340 }, border: { left: { style: BorderStyle.SINGLE, size: 4, space: 12, color: 'DEDAD1' } } },
      ),
      plain('NoteLabel', 'Note Label', { font: sans, size: 17, bold: true, color: SOFT }, { spacing: { before: 100, after: 20 } }),
      plain(
        'KeyJudgement',
        'Key Judgement',
        { size: 22 },
        {
          keepLines: true,
          indent: { left: 340, right: 170 },
          spacing: { before: 0, after: 0, line: 312 },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF3FA' },
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 12, color: LINK } },
        },
      ),
      plain('SourceEntry', 'Source Entry', { size: 20 }, { keepLines: true, spacing: { after: 120, line: 276 } }),
      plain('AfterTable', 'After Table', { size: 8 }, { spacing: { before: 0, after: 60 } }),
      plain('PageNumber', 'Page Number Line', { font: sans, size: 16, color: SOFT }, { alignment: AlignmentType.CENTER }),
    ],
    characterStyles: [
      { id: 'Assessment', name: 'Assessment', run: { font: sans, size: 17, bold: true, color: LINK } },
      { id: 'Translation', name: 'Translation', run: { size: 20, color: SOFT } },
      { id: 'Trace', name: 'Trace', run: { font: sans, size: 17, color: SOFT } },
      {
        id: 'CodeText',
        name: 'Code Text',
        run: { font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: eastAsia.sans } },
      },
      ...Object.values(tagLooks).map((look) => ({
        id: `${look.style}Tag`,
        name: `${look.name} Tag`,
        run: { font: sans, size: 17, bold: true, color: look.color, underline: { type: look.underline, color: look.color } },
      })),
    ],
  };
}
