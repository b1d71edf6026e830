import type { Fonts } from './fonts.ts';
import { element, valued, type Xml } from './xml.ts';

/**
 * How words and paragraphs look, as plain data, and the markup for it in the one order of elements that the schema of
 * WordprocessingML allows (ECMA-376, part 1, 17.3). Lengths are twentieths of a point, font sizes half points, border
 * widths eighths of a point: its own units.
 */

type BorderLine = 'single' | 'dashed' | 'double';

export interface Border {
  readonly line: BorderLine;
  readonly width: number;
  readonly color: string;
  /** How far it keeps from the words, in points. */
  readonly space: number;
}
type Sides = Partial<Readonly<Record<'top' | 'left' | 'bottom' | 'right', Border>>>;

export interface RunLook {
  readonly style?: string;
  readonly fonts?: Partial<Fonts>;
  /** Whether signs that several scripts share, such as quotation marks, are set in the East Asian font. */
  readonly eastAsianSigns?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly smallCaps?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly underline?: { readonly line: 'single' | 'dash' | 'double'; readonly color?: string };
  readonly script?: 'sub' | 'super';
  readonly rightToLeft?: boolean;
  readonly language?: Partial<Readonly<Record<'val' | 'eastAsia' | 'bidi', string>>>;
}

/** The properties of a run as they stand inside `w:rPr`. */
export function runProperties(look: RunLook): Xml {
  let xml = '';
  if (look.style !== undefined) xml += valued('w:rStyle', look.style);
  if (look.fonts !== undefined || look.eastAsianSigns === true) {
    const hint: Readonly<Record<string, string>> = look.eastAsianSigns === true ? { 'w:hint': 'eastAsia' } : {};
    xml += element('w:rFonts', { ...hint, ...prefixed(look.fonts ?? {}) });
  }
  // Each of these has a twin for words that read from right to left.
  if (look.bold !== undefined) xml += toggle('w:b', look.bold) + toggle('w:bCs', look.bold);
  if (look.italic !== undefined) xml += toggle('w:i', look.italic) + toggle('w:iCs', look.italic);
  if (look.smallCaps === true) xml += '<w:smallCaps/>';
  if (look.strike === true) xml += '<w:strike/>';
  if (look.color !== undefined) xml += valued('w:color', look.color);
  if (look.size !== undefined) xml += valued('w:sz', look.size) + valued('w:szCs', look.size);
  if (look.underline !== undefined) {
    const { line, color } = look.underline;
    xml += element('w:u', { 'w:val': line, ...(color === undefined ? {} : { 'w:color': color }) });
  }
  if (look.script !== undefined) xml += valued('w:vertAlign', look.script === 'sub' ? 'subscript' : 'superscript');
  if (look.rightToLeft === true) xml += '<w:rtl/>';
  if (look.language !== undefined) xml += element('w:lang', prefixed(look.language));
  return xml;
}

export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  readonly borders?: Sides;
  readonly shade?: string;
  /** Positions, each with how text stands at it and what leads there. */
  readonly tabs?: readonly { readonly at: number; readonly align: 'left' | 'right'; readonly leader?: 'dot' }[];
  readonly rightToLeft?: boolean;
  /** `line`: the height of a line in 240ths of what its words need. */
  readonly spacing?: { readonly before?: number; readonly after?: number; readonly line?: number };
  readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
  /** Whether no space parts it from neighbours of its style. */
  readonly close?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** From 0, the topmost. */
  readonly outline?: number;
}

/** The properties of a paragraph as they stand inside `w:pPr`. */
export function paragraphProperties(look: ParagraphLook): Xml {
  let xml = '';
  if (look.style !== undefined) xml += valued('w:pStyle', look.style);
  if (look.keepNext !== undefined) xml += toggle('w:keepNext', look.keepNext);
  if (look.keepLines !== undefined) xml += toggle('w:keepLines', look.keepLines);
  if (look.numbering !== undefined) {
    xml += element('w:numPr', {}, valued('w:ilvl', look.numbering.level) + valued('w:numId', look.numbering.id));
  }
  if (look.borders !== undefined) xml += element('w:pBdr', {}, borderSides(look.borders));
  if (look.shade !== undefined) xml += shading(look.shade);
  if (look.tabs !== undefined) {
    const stops = look.tabs.map(({ at, align, leader }) =>
      element('w:tab', { 'w:val': align, ...(leader === undefined ? {} : { 'w:leader': leader }), 'w:pos': at }),
    );
    xml += element('w:tabs', {}, stops.join(''));
  }
  if (look.rightToLeft === true) xml += '<w:bidi/>';
  if (look.spacing !== undefined) xml += element('w:spacing', spacingOf(look.spacing));
  if (look.indent !== undefined) xml += element('w:ind', prefixed(look.indent));
  if (look.close === true) xml += '<w:contextualSpacing/>';
  if (look.align !== undefined) xml += valued('w:jc', look.align);
  if (look.outline !== undefined) xml += valued('w:outlineLvl', look.outline);
  return xml;
}

/** The height of a line grows with what is in it: without its rule, LibreOffice takes it for exact, and large lines overlap. */
function spacingOf(spacing: ParagraphLook['spacing'] & object): Record<string, string | number> {
  return { ...prefixed(spacing), ...(spacing.line === undefined ? {} : { 'w:lineRule': 'auto' }) };
}

/** A paragraph: its content is runs, links and what marks places among them. */
export function paragraph(look: ParagraphLook, content: Xml): Xml {
  const properties = paragraphProperties(look);
  return element('w:p', {}, (properties === '' ? '' : element('w:pPr', {}, properties)) + content);
}

export function shading(fill: string): Xml {
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });
}

export function border(name: string, { line, width, color, space }: Border): Xml {
  return element(name, { 'w:val': line, 'w:sz': width, 'w:space': space, 'w:color': color });
}

function borderSides(sides: Sides): Xml {
  return (['top', 'left', 'bottom', 'right'] as const)
    .map((side) => {
      const line = sides[side];
      return line === undefined ? '' : border(`w:${side}`, line);
    })
    .join('');
}

function toggle(name: string, on: boolean): Xml {
  return on ? `<${name}/>` : valued(name, 0);
}

function prefixed(values: Readonly<Record<string, string | number | undefined>>): Record<string, string | number> {
  const attributes: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) attributes[`w:${key}`] = value;
  return attributes;
}
