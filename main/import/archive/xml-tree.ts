import type { XmlElement } from './xml.ts';

/** The elements among an element's children. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of a name, or of a path of names such as `w:pPr/w:numPr`. */
export function childOf(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split('/'))
    found = found?.children.find((child) => typeof child !== 'string' && child.name === name) as XmlElement | undefined;
  return found;
}

/** Every element of a name below one, in document order. The parser keeps trees shallow enough to recurse. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

/** All characters in an element. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
