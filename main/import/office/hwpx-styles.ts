import type { XmlElement } from '../archive/xml.ts';
import { childOf, descendantsOf, elementsOf } from '../archive/xml-tree.ts';
import { isProse } from '../shape.ts';

/** What a paragraph is: a block's kind and, for headings and list items, its level. */
export interface HwpxRole {
  readonly kind: 'heading' | 'list-item' | 'paragraph' | 'caption' | 'quote';
  readonly level?: number;
}

export interface HwpxStyles {
  /** @param text the paragraph's own text: an outline level may also number whole sentences, which are no headings */
  roleOf(paragraph: XmlElement, text: string): HwpxRole;
  /** Whether a run's characters are struck out. */
  strikesRun(run: XmlElement): boolean;
  /** Whether a run's characters are raised. */
  raisesRun(run: XmlElement): boolean;
}

interface ParagraphShape {
  /** NONE, OUTLINE, NUMBER or BULLET. */
  readonly heading: string;
  /** From 1. */
  readonly level: number;
}

const plain: HwpxRole = { kind: 'paragraph' };

/** Reads the shapes and styles of Contents/header.xml (KS X 6101): `hh:paraPr/hh:heading`, `hh:charPr/hh:supscript`, `hh:charPr/hh:strikeout` and `hh:style`. */
export function readHwpxStyles(head: XmlElement | undefined): HwpxStyles {
  const shapes = new Map<string, ParagraphShape>();
  const styles = new Map<string, { readonly shape: string; readonly role: HwpxRole | null }>();
  for (const shape of head === undefined ? [] : descendantsOf(head, 'hh:paraPr')) {
    const heading = childOf(shape, 'hh:heading') ?? nestedHeading(shape);
    shapes.set(shape.attributes.get('id') ?? '', {
      heading: heading?.attributes.get('type') ?? 'NONE',
      level: Number(heading?.attributes.get('level') ?? 0) + 1 || 1,
    });
  }
  for (const style of head === undefined ? [] : descendantsOf(head, 'hh:style')) {
    const { attributes } = style;
    const role = roleByName(attributes.get('name') ?? '') ?? roleByName(attributes.get('engName') ?? '');
    styles.set(attributes.get('id') ?? '', { shape: attributes.get('paraPrIDRef') ?? '', role });
  }
  const characters = head === undefined ? [] : [...descendantsOf(head, 'hh:charPr')];
  const raising = new Set(
    characters.filter((each) => childOf(each, 'hh:supscript') !== undefined).map((each) => each.attributes.get('id')),
  );
  const striking = new Set(characters.filter(isStruckOut).map((each) => each.attributes.get('id')));
  return {
    strikesRun: (run) => striking.has(run.attributes.get('charPrIDRef') ?? ''),
    raisesRun: (run) => raising.has(run.attributes.get('charPrIDRef') ?? ''),
    roleOf({ attributes }, text) {
      const style = styles.get(attributes.get('styleIDRef') ?? '');
      const shape = shapes.get(attributes.get('paraPrIDRef') ?? '') ?? shapes.get(style?.shape ?? '');
      if (style?.role?.kind === 'caption' || style?.role?.kind === 'quote') return style.role;
      if (shape?.heading === 'NUMBER' || shape?.heading === 'BULLET') return { kind: 'list-item', level: shape.level };
      const heading: HwpxRole | null = shape?.heading === 'OUTLINE' ? { kind: 'heading', level: shape.level } : (style?.role ?? null);
      if (heading === null) return plain;
      return isProse(text) ? { kind: 'list-item', level: heading.level ?? 1 } : heading;
    },
  };
}

/** Hangul writes a shape of line for text that no line strikes out as well: NONE, and 3D in files of older versions. */
function isStruckOut(characters: XmlElement): boolean {
  const attributes = childOf(characters, 'hh:strikeout')?.attributes;
  const type = attributes?.get('type');
  if (type !== undefined) return type !== 'NONE';
  return !['NONE', '3D'].includes(attributes?.get('shape') ?? 'NONE');
}

/** Newer files put it into alternatives for older programs. */
function nestedHeading(shape: XmlElement): XmlElement | undefined {
  return elementsOf(shape).flatMap((child) => [...descendantsOf(child, 'hh:heading')])[0];
}

/** Hangul's own styles: 개요 1 (Outline 1) to 개요 10, and what people call theirs. */
function roleByName(name: string): HwpxRole | null {
  const outline = /^(?:개요|outline|제목|heading|큰\s?제목|title)\s*(\d*)$/iu.exec(name.trim());
  if (outline !== null) return { kind: 'heading', level: Number(outline[1] || 1) };
  if (/^(?:캡션|caption)$/iu.test(name.trim())) return { kind: 'caption' };
  return /^(?:인용(?:문)?|quote)$/iu.test(name.trim()) ? { kind: 'quote' } : null;
}
