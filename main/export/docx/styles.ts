import type { ExportLanguage } from '../../../domain/brief.ts';
import { codeFonts, documentLanguage, fontsOf } from './fonts.ts';
import { type Border, border, paragraphProperties, type RunLook, runProperties } from './looks.ts';
import { type Style, styleElement } from './style.ts';
import { tagLooks } from './tag-looks.ts';
import { element, type Xml } from './xml.ts';

/** The styles of an exported Word document, by names, so that a house style can replace them. */

const INK = '1D1C1A';
const SOFT = '5F5C55';
const RULE = 'D3CEC4';
const LINK = '1A5FB4';
const JUDGEMENT = '1F3A5F';
const JUDGEMENT_SHADE = 'EEF3FA';

/** How far a claim, its trace and its note are set in, in twentieths of a point. */
export const CLAIM_INDENT = 340;

/** The width between the margins of a page, in twentieths of a point: 160 mm. */
export const TEXT_WIDTH = 9071;

const hairline: Border = { line: 'single', width: 4, color: RULE, space: 8 };

/** What is in `word/styles.xml`. @param top the level of the brief's topmost headings, from 1 */
export function styleSheet(language: ExportLanguage, top: number): Xml {
  const eastAsia = documentLanguage(language);
  const serif = fontsOf('serif', eastAsia);
  const sans = fontsOf('sans', eastAsia);
  const text: RunLook = {
    fonts: serif,
    color: INK,
    size: 22,
    language: { val: language === 'en' ? 'en-GB' : 'en-US', eastAsia, bidi: 'ar-SA' },
  };
  // Lines are not begun with a closing sign nor ended with an opening one, and the signs may hang over the margin.
  const lines = '<w:widowControl/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/>';
  const defaults =
    element('w:rPrDefault', {}, element('w:rPr', {}, runProperties(text))) +
    element('w:pPrDefault', {}, element('w:pPr', {}, lines + paragraphProperties({ spacing: { after: 140, line: 300 } })));
  const styles = [
    ...wordsOwn(sans, serif),
    ...headings(sans, top),
    ...claims(sans),
    ...parts(sans),
    { id: 'CodeText', name: 'Code Text', type: 'character', offered: true, run: { fonts: codeFonts(eastAsia), size: 20 } } satisfies Style,
  ];
  return element('w:docDefaults', {}, defaults) + styles.map(styleElement).join('');
}

/** The styles that Word presumes, and those of its own that words, footnotes, comments and lists are set in. */
function wordsOwn(sans: RunLook['fonts'] & object, serif: RunLook['fonts'] & object): Style[] {
  const cellMargins = element(
    'w:tblCellMar',
    {},
    ['top', 'left', 'bottom', 'right']
      .map((side) => element(`w:${side}`, { 'w:w': side === 'top' || side === 'bottom' ? 0 : 108, 'w:type': 'dxa' }))
      .join(''),
  );
  return [
    { id: 'Normal', name: 'Normal', known: true, isDefault: true, offered: true },
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character', known: true, isDefault: true },
    { id: 'TableNormal', name: 'Normal Table', type: 'table', known: true, isDefault: true, table: element('w:tblPr', {}, cellMargins) },
    { id: 'NoList', name: 'No List', type: 'numbering', known: true, isDefault: true },
    {
      id: 'Title',
      name: 'Title',
      known: true,
      offered: true,
      next: 'Edition',
      run: { fonts: serif, size: 44, bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: 100, line: 252 } },
    },
    { id: 'ListParagraph', name: 'List Paragraph', known: true, offered: true, paragraph: { close: true } },
    {
      id: 'Quote',
      name: 'Quote',
      known: true,
      offered: true,
      run: { color: SOFT, italic: false },
      paragraph: { borders: { left: { ...hairline, width: 6, space: 12 } }, indent: { left: CLAIM_INDENT } },
    },
    {
      id: 'Hyperlink',
      name: 'Hyperlink',
      type: 'character',
      known: true,
      run: { color: LINK, underline: { line: 'single', color: LINK } },
    },
    { id: 'FootnoteText', name: 'footnote text', known: true, run: { size: 18 }, paragraph: { spacing: { after: 40, line: 252 } } },
    { id: 'FootnoteReference', name: 'footnote reference', type: 'character', known: true, run: { script: 'super' } },
    {
      id: 'CommentText',
      name: 'annotation text',
      known: true,
      run: { fonts: sans, size: 20 },
      paragraph: { spacing: { after: 40, line: 240 } },
    },
    { id: 'CommentReference', name: 'annotation reference', type: 'character', known: true, run: { size: 16 } },
    {
      id: 'Header',
      name: 'header',
      known: true,
      run: { fonts: sans, size: 16, color: SOFT },
      paragraph: { borders: { bottom: { ...hairline, space: 4 } }, spacing: { after: 0, line: 240 } },
    },
    {
      id: 'Footer',
      name: 'footer',
      known: true,
      run: { fonts: sans, size: 16, color: SOFT },
      paragraph: { tabs: [{ at: TEXT_WIDTH, align: 'right' }], spacing: { after: 0, line: 240 } },
    },
  ];
}

function headings(sans: RunLook['fonts'] & object, top: number): Style[] {
  const sizes = [32, 27, 24, 22, 22, 22];
  const spaces = [480, 400, 320, 280, 240, 240];
  return [
    ...sizes.flatMap((size, index): Style[] => [
      {
        id: `Heading${index + 1}`,
        name: `heading ${index + 1}`,
        known: true,
        offered: true,
        next: 'Normal',
        run: { fonts: sans, size, bold: true, color: JUDGEMENT },
        paragraph: {
          keepNext: true,
          keepLines: true,
          spacing: { before: spaces[index] ?? 240, after: 120, line: 264 },
          outline: index,
        },
      },
      {
        id: `TOC${index + 1}`,
        name: `toc ${index + 1}`,
        known: true,
        next: 'Normal',
        run: index + 1 === top ? {} : { size: 20 },
        paragraph: {
          tabs: [{ at: TEXT_WIDTH, align: 'right', leader: 'dot' }],
          spacing: { before: index + 1 === top ? 60 : 0, after: 40, line: 264 },
          indent: { left: Math.max(0, index + 1 - top) * 300 },
        },
      },
    ]),
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      known: true,
      next: 'Normal',
      run: { fonts: sans, size: 24, bold: true, color: JUDGEMENT },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: 80, line: 264 } },
    },
    // Headings inside notes and cells are none of the brief's own outline.
    {
      id: 'MinorHeading',
      name: 'Minor Heading',
      offered: true,
      next: 'Normal',
      run: { fonts: sans, size: 21, bold: true, color: JUDGEMENT },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 120, after: 60, line: 264 } },
    },
  ];
}

function claims(sans: RunLook['fonts'] & object): Style[] {
  return Object.values(tagLooks).flatMap((look): Style[] => [
    {
      id: look.style,
      name: look.name,
      offered: true,
      paragraph: {
        keepLines: true,
        borders: { left: { ...look.border, space: 12, color: look.color } },
        spacing: { before: 0, after: 0, line: 312 },
        indent: { left: CLAIM_INDENT },
      },
    },
    {
      id: `${look.style}Tag`,
      name: `${look.name} Tag`,
      type: 'character',
      offered: true,
      run: { fonts: sans, bold: true, color: look.color, size: 18, underline: { line: look.underline, color: look.color } },
    },
  ]);
}

/** The parts of a brief that Word has no style of its own for. */
function parts(sans: RunLook['fonts'] & object): Style[] {
  const judgement: Border = { line: 'single', width: 4, color: 'C9D6E8', space: 8 };
  return [
    {
      id: 'Edition',
      name: 'Edition',
      offered: true,
      run: { fonts: sans, size: 18, color: SOFT },
      paragraph: { borders: { bottom: hairline }, spacing: { after: 360 } },
    },
    {
      id: 'NoteLabel',
      name: 'Note Label',
      offered: true,
      run: { fonts: sans, size: 18, bold: true, color: SOFT },
      paragraph: { keepNext: true, spacing: { before: 100, after: 20 }, indent: { left: CLAIM_INDENT } },
    },
    {
      id: 'KeyJudgement',
      name: 'Key Judgement',
      offered: true,
      run: { size: 23 },
      paragraph: {
        keepLines: true,
        borders: {
          top: judgement,
          left: { line: 'single', width: 24, color: JUDGEMENT, space: 10 },
          bottom: judgement,
          right: { ...judgement, space: 10 },
        },
        shade: JUDGEMENT_SHADE,
        spacing: { before: 0, after: 0, line: 312 },
        indent: { left: 240, right: 240 },
      },
    },
    {
      id: 'SourceEntry',
      name: 'Source Entry',
      offered: true,
      run: { size: 21 },
      paragraph: { keepLines: true, spacing: { after: 120, line: 276 } },
    },
    { id: 'TableText', name: 'Table Text', offered: true, run: { size: 19 }, paragraph: { spacing: { before: 40, after: 40, line: 264 } } },
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      offered: true,
      run: { fonts: sans, size: 18, bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'Caption',
      name: 'caption',
      known: true,
      offered: true,
      run: { fonts: sans, size: 17, color: SOFT },
      paragraph: { spacing: { before: 40, after: 260 } },
    },
    { id: 'AfterTable', name: 'After Table', run: { size: 8 }, paragraph: { spacing: { before: 0, after: 60, line: 240 } } },
    {
      id: 'BriefTable',
      name: 'Brief Table',
      type: 'table',
      basedOn: 'TableNormal',
      offered: true,
      table: element('w:tblPr', {}, tableBorders() + tableMargins()),
    },
    { id: 'Assessment', name: 'Assessment', type: 'character', run: { fonts: sans, size: 18, bold: true, color: JUDGEMENT } },
    { id: 'Translation', name: 'Translation', type: 'character', run: { size: 21, color: SOFT } },
    {
      id: 'Address',
      name: 'Address',
      type: 'character',
      run: { fonts: sans, size: 18, color: LINK, underline: { line: 'single', color: LINK } },
    },
    { id: 'Trace', name: 'Trace', type: 'character', run: { fonts: sans, size: 18, color: SOFT } },
  ];
}

function tableBorders(): Xml {
  const strong: Border = { line: 'single', width: 8, color: 'A8A296', space: 0 };
  const thin: Border = { line: 'single', width: 4, color: RULE, space: 0 };
  return element(
    'w:tblBorders',
    {},
    border('w:top', strong) + border('w:bottom', strong) + border('w:insideH', thin) + border('w:insideV', thin),
  );
}

function tableMargins(): Xml {
  const sides = { top: 30, left: 100, bottom: 30, right: 100 };
  return element(
    'w:tblCellMar',
    {},
    Object.entries(sides)
      .map(([side, width]) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }))
      .join(''),
  );
}
