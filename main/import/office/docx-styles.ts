import type { XmlElement } from '../archive/xml.ts';
import { childOf, descendantsOf } from '../archive/xml-tree.ts';

/** What a paragraph is, by its style and its own properties. */
export type ParagraphRole =
  | { readonly kind: 'heading' | 'list-item'; readonly level: number }
  | { readonly kind: 'paragraph' | 'quote' | 'caption' | 'contents' };

export interface DocxStyles {
  roleOf(paragraph: XmlElement): ParagraphRole;
  /** Whether a run, or its character style, hides its text. */
  hidesRun(run: XmlElement): boolean;
  /** Whether a run, or its character style, raises its text. */
  raisesRun(run: XmlElement): boolean;
  /** Whether a run, its character style or that of its paragraph strikes out its text. */
  strikesRun(run: XmlElement, paragraph: XmlElement): boolean;
  /** The language that the document's defaults name. */
  readonly language: string;
}

interface Style {
  readonly name: string;
  readonly basedOn: string;
  readonly outline: string | undefined;
  readonly numbering: XmlElement | undefined;
  readonly hidden: boolean;
  /** Null where it says nothing. */
  readonly strikes: boolean | null;
  readonly position: string | undefined;
  /** Of its characters, in half-points. */
  readonly size: string | undefined;
}

const settingOf = (element: XmlElement | undefined, path: string) => childOf(element, path)?.attributes.get('w:val');

/** How far a raised character stands above its line, in its own size; where that is not stated, in half-points. */
const leastLift = 0.25;
const usualLift = 5;

/** A style may rest on another one, and a damaged file's on itself. */
const longestChain = 20;

/** Reads word/styles.xml (ISO/IEC 29500-1, 17.7). Built-in styles have English names in every language of Word. */
export function readDocxStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, Style>();
  for (const style of root === undefined ? [] : descendantsOf(root, 'w:style')) {
    styles.set(style.attributes.get('w:styleId') ?? '', {
      name: (settingOf(style, 'w:name') ?? '').toLowerCase(),
      basedOn: settingOf(style, 'w:basedOn') ?? '',
      outline: settingOf(style, 'w:pPr/w:outlineLvl'),
      numbering: childOf(style, 'w:pPr/w:numPr'),
      hidden: isOn(childOf(style, 'w:rPr/w:vanish')),
      strikes: strikesOf(style),
      position: settingOf(style, 'w:rPr/w:vertAlign'),
      size: settingOf(style, 'w:rPr/w:sz'),
    });
  }
  const chain = (id: string): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(id); style !== undefined && found.length < longestChain; style = styles.get(style.basedOn))
      found.push(style);
    return found;
  };
  return {
    roleOf(paragraph) {
      const properties = childOf(paragraph, 'w:pPr');
      const styled = chain(settingOf(properties, 'w:pStyle') ?? '');
      for (const { name } of styled) {
        const role = roleByName(name);
        if (role !== null) return role;
      }
      const outline = settingOf(properties, 'w:outlineLvl') ?? styled.find(({ outline: level }) => level !== undefined)?.outline;
      // Level 9 is Word's word for "body text".
      if (outline !== undefined && /^[0-8]$/u.test(outline)) return { kind: 'heading', level: Number(outline) + 1 };
      const numbering = childOf(properties, 'w:numPr') ?? styled.find(({ numbering: own }) => own !== undefined)?.numbering;
      if (numbering !== undefined && settingOf(numbering, 'w:numId') !== '0') {
        return { kind: 'list-item', level: (Number(settingOf(numbering, 'w:ilvl') ?? 0) || 0) + 1 };
      }
      return { kind: 'paragraph' };
    },
    hidesRun(run) {
      const own = childOf(run, 'w:rPr/w:vanish');
      return own === undefined ? chain(settingOf(run, 'w:rPr/w:rStyle') ?? '').some(({ hidden }) => hidden) : isOn(own);
    },
    strikesRun(run, paragraph) {
      const styled = [settingOf(run, 'w:rPr/w:rStyle'), settingOf(paragraph, 'w:pPr/w:pStyle')].flatMap((id) => chain(id ?? ''));
      return [strikesOf(run), ...styled.map(({ strikes }) => strikes)].find((strikes) => strikes !== null) ?? false;
    },
    raisesRun(run) {
      const styles = chain(settingOf(run, 'w:rPr/w:rStyle') ?? '');
      const styled = styles.find(({ position }) => position !== undefined)?.position;
      if ((settingOf(run, 'w:rPr/w:vertAlign') ?? styled) === 'superscript') return true;
      // Some programs move the text up by half-points instead; a little only sets it in the middle of its line.
      const size = Number(settingOf(run, 'w:rPr/w:sz') ?? styles.find(({ size: own }) => own !== undefined)?.size);
      return Number(settingOf(run, 'w:rPr/w:position')) >= (size > 0 ? size * leastLift : usualLift);
    },
    language: childOf(root, 'w:docDefaults/w:rPrDefault/w:rPr/w:lang')?.attributes.get('w:val') ?? '',
  };
}

/** Whether the properties of a run or a style strike out its text, with one line or two; null where they say nothing. */
function strikesOf(element: XmlElement): boolean | null {
  const stated = ['w:rPr/w:strike', 'w:rPr/w:dstrike'].map((path) => childOf(element, path)).filter((property) => property !== undefined);
  return stated.length === 0 ? null : stated.some(isOn);
}

function roleByName(name: string): ParagraphRole | null {
  const heading = /^heading ([1-9])$/u.exec(name)?.[1];
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) };
  if (name === 'title') return { kind: 'heading', level: 1 };
  if (name === 'caption') return { kind: 'caption' };
  if (name === 'quote' || name === 'intense quote' || name === 'block text') return { kind: 'quote' };
  return /^(?:toc \d|table of figures)$/u.test(name) ? { kind: 'contents' } : null;
}

/** A property that is on unless it says otherwise (ISO/IEC 29500-1, 17.17.4). */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes.get('w:val') ?? '');
}
