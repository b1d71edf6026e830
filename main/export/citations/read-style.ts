import { type Failure, fail, ok, type Result } from '../../../domain/result.ts';
import { parseXml, type XmlElement } from '../../import/archive/xml.ts';
import { elementsOf, textOf } from '../../import/archive/xml-tree.ts';

/** A citation style that may be used. */
export interface CitationStyle {
  readonly title: string;
  /** Whether it cites in notes, not in the text. */
  readonly inNotes: boolean;
}

/** In UTF-16 code units. The largest styles in use have about 150,000. */
export const LONGEST_STYLE = 1_000_000;
/** What a style may come to when every macro is written out where it is called: macros that call one another grow without end. */
const MOST_ELEMENTS = 20_000_000;

/** The elements of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html) outside `info`, without their prefix. */
const known = new Set(
  [
    'style info locale style-options terms term single multiple date date-part macro citation bibliography sort key layout',
    'text number names name name-part et-al label substitute institution institution-part group choose if else-if else',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Reads a citation style and says whether it may be used. Pure.
 * @param fileName names it where it does not name itself, and in failures
 * @returns `style-broken`: no XML, a document type, not CSL, elements CSL does not have, macros that call themselves or come to too
 * much; `style-dependent`: an alias of another style, which is named
 */
export function readStyle(text: string, fileName: string): Result<CitationStyle> {
  const broken = (what: string) => fail('style-broken', what, { where: fileName, hint: 'Get the style anew, as a file in CSL 1.0.' });
  if (text.length > LONGEST_STYLE) return broken(`This citation style is longer than ${LONGEST_STYLE} characters.`);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return broken('This citation style has a document type, which no style needs.');
  const parsed = parseXml(text, fileName, fileName);
  if (!parsed.ok) return broken('This citation style is no well-formed XML.');
  const root = parsed.value;
  if (nameOf(root) !== 'style') return broken('This file is no citation style: its outermost element is not “style”.');
  const info = partOf(root, 'info');
  const title = textOf(info === undefined ? undefined : partOf(info, 'title'))
    .replace(/\s+/gu, ' ')
    .trim();
  const parent =
    info === undefined
      ? undefined
      : elementsOf(info).find((each) => nameOf(each) === 'link' && each.attributes.get('rel') === 'independent-parent');
  if (parent !== undefined) return { ok: false, error: dependent(fileName, parent.attributes.get('href') ?? '') };
  const layout = partOf(partOf(root, 'citation'), 'layout');
  if (layout === undefined) return broken('This citation style does not say how to cite: it has no “citation” with a “layout”.');
  const stranger = [...elementsOutside(root)].find((each) => !known.has(nameOf(each)));
  if (stranger !== undefined) return broken(`This citation style has an element that CSL does not know: “${nameOf(stranger)}”.`);
  const missing = missingMacro(root);
  if (missing !== null) return broken(`This citation style calls a macro that it does not have: “${missing}”.`);
  const size = writtenOut(root);
  if (size === null) return broken('This citation style has a macro that calls itself.');
  if (size > MOST_ELEMENTS) return broken('The macros of this citation style call one another too often.');
  return ok({ title: title === '' ? fileName : title.slice(0, 300), inNotes: root.attributes.get('class') === 'note' });
}

function dependent(fileName: string, address: string): Failure {
  const parent = address.split('/').at(-1) ?? '';
  return {
    code: 'style-dependent',
    what: `This citation style only points to another, “${parent}”.`,
    where: fileName,
    hint: `Add the style “${parent}” (${address}) instead.`,
    params: { parent },
  };
}

/** A name without the prefix of its namespace. */
function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function partOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find((each) => nameOf(each) === name);
}

function* elementsOutside(element: XmlElement): Generator<XmlElement> {
  yield element;
  if (nameOf(element) === 'info') return;
  for (const child of elementsOf(element)) yield* elementsOutside(child);
}

function missingMacro(root: XmlElement): string | null {
  const all = [...elementsOutside(root)];
  const names = new Set(all.flatMap((each) => (nameOf(each) === 'macro' ? [each.attributes.get('name')] : [])));
  return all.map((each) => each.attributes.get('macro')).find((called) => called !== undefined && !names.has(called)) ?? null;
}

/** How many elements a style has with every macro written out where it is called; null when one calls itself. */
function writtenOut(root: XmlElement): number | null {
  const macros = new Map(
    elementsOf(root).flatMap((each) => (nameOf(each) === 'macro' ? [[each.attributes.get('name') ?? '', each] as const] : [])),
  );
  const sizes = new Map<string, number>();
  const open = new Set<string>();
  const sizeOfMacro = (name: string): number | null => {
    const macro = macros.get(name);
    if (macro === undefined) return 1;
    if (open.has(name)) return null;
    const before = sizes.get(name);
    if (before !== undefined) return before;
    open.add(name);
    const size = sizeOf(macro);
    open.delete(name);
    if (size !== null) sizes.set(name, size);
    return size;
  };
  const sizeOf = (element: XmlElement): number | null => {
    const called = element.attributes.get('macro');
    let size = called === undefined ? 1 : sizeOfMacro(called);
    for (const child of elementsOf(element)) {
      if (size === null) return null;
      const inner: number | null = sizeOf(child);
      size = inner === null ? null : size + inner;
    }
    return size;
  };
  return sizeOf(root);
}
