/** Reading JSON from elsewhere: only own properties count, and nothing is taken to be of a type it is not. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of some properties that an object has itself. */
export function field(object: JsonObject, ...names: readonly string[]): unknown {
  const name = names.find((each) => Object.hasOwn(object, each));
  return name === undefined ? undefined : object[name];
}

/** A value as a list: several, one or none, as JSON-LD allows. */
export function listOf(value: unknown): readonly unknown[] {
  if (isObject(value) && Object.hasOwn(value, '@list')) return listOf(value['@list']);
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The text of a string, of a language map's value or of the first of several; empty when there is none. */
export function textOf(value: unknown): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first;
  const inner = isObject(first) ? field(first, '@value', 'value') : undefined;
  return typeof inner === 'string' ? inner : '';
}

/** What identifies a thing: the thing itself when it is a string, else its identifier. */
export function idOf(value: unknown): string {
  const [first] = listOf(value);
  return typeof first === 'string' ? first : isObject(first) ? textOf(field(first, 'id', '@id')) : '';
}

/** The names of a thing's types, without namespaces. */
export function typesOf(object: JsonObject): readonly string[] {
  return listOf(field(object, 'type', '@type')).flatMap((each) => (typeof each === 'string' ? [localName(each)] : []));
}

/** The last part of an IRI or a prefixed name: `Annotation` of `oa:Annotation`. */
export function localName(iri: string): string {
  return /[^#/:]*$/.exec(iri)?.[0] ?? iri;
}

/** How deep an annotation may nest. */
const DEEPEST = 60;

/**
 * What is wrong with a value that storage could not keep, or that nests too deep.
 * @returns null when nothing is
 */
export function faultIn(value: unknown): string | null {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') {
      if (!next.value.isWellFormed()) return 'It contains half of a surrogate pair.';
      if (next.value.includes('\u0000')) return 'It contains a NUL character.';
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth >= DEEPEST) return `It is nested deeper than ${DEEPEST} levels.`;
      for (const each of Object.values(next.value)) open.push({ value: each, depth: next.depth + 1 });
    }
  }
  return null;
}
