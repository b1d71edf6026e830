import type { XmlElement } from '../archive/xml.ts';
import { childOf } from '../archive/xml-tree.ts';

/** What of the markup of a Word document is text as it stands now, for whoever walks through it. */

/** Characters that Word writes as elements (ISO/IEC 29500-1, 17.3.3). */
export const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
]);

const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
]);

/** Whether an element is no part of the text as it stands now: properties, instructions of fields, what was deleted. */
export function isPassedOver({ name }: XmlElement): boolean {
  return skipped.has(name);
}

/** Of alternatives, the one that newer programs show; the others say the same for older ones (ISO/IEC 29500-3, 9.3). */
export function chosen(element: XmlElement): XmlElement {
  if (element.name !== 'mc:AlternateContent') return element;
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element;
}
