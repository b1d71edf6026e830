import { MOST_ANNOTATIONS } from '../../domain/commands/import-annotations.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import type { AnnotationsRead, Incoming, RefusedAnnotation } from './incoming.ts';
import { faultIn, field, idOf, isObject, type JsonObject, listOf, typesOf } from './json-values.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readW3c } from './read-w3c.ts';
import { withReplies } from './replies.ts';

/** How many characters of an annotation's name a report shows. */
const NAME_SHOWN = 100;

/**
 * Reads a file of annotations: one W3C Web Annotation, several, a collection or page of them, or what Hypothesis exports. An annotation that
 * cannot be read is refused by itself.
 * @returns `file-not-text`, `not-annotations` or `file-too-large` when there is nothing to read at all
 */
export function readAnnotations(bytes: Uint8Array, fileName: string): Result<AnnotationsRead> {
  const value = parseJson(bytes, fileName);
  if (!value.ok) return value;
  const found = annotationsIn(value.value);
  if (found.length === 0) {
    return fail('not-annotations', 'There are no annotations in this file.', {
      where: fileName,
      hint: 'W3C Web Annotations and exports of Hypothesis are read, both as JSON.',
    });
  }
  if (found.length > MOST_ANNOTATIONS) {
    return fail('file-too-large', `There are more than ${MOST_ANNOTATIONS} annotations in this file.`, {
      where: fileName,
      hint: 'Cut it into smaller ones.',
    });
  }
  const annotations: Incoming[] = [];
  const refused: RefusedAnnotation[] = [];
  const keys = new Set<string>();
  found.forEach((each, index) => {
    const name = nameOf(each) || `${index + 1}`;
    const read = readOne(each);
    if (!read.ok) refused.push({ name, quote: '', code: read.error.code, what: read.error.what });
    else if (keys.has(read.value.key)) {
      refused.push({ name, quote: '', code: 'already-exists', what: 'Another annotation of this file has the same identifier.' });
    } else {
      keys.add(read.value.key);
      annotations.push({ ...read.value, name });
    }
  });
  const together = withReplies(annotations);
  return ok({ annotations: together.annotations, refused: [...refused, ...together.refused] });
}

function parseJson(bytes: Uint8Array, fileName: string): Result<unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('file-not-text', 'The file is not UTF-8, as JSON has to be.', { where: fileName, hint: 'Export it again.' });
  }
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('not-annotations', 'The file is not JSON, or is cut off.', { where: fileName, hint: 'Export it again.' });
  }
}

function nameOf(value: unknown): string {
  return isObject(value)
    ? shortQuote(
        idOf(field(value, 'id', '@id'))
          .toWellFormed()
          .replaceAll('\0', '\ufffd'),
        NAME_SHOWN,
      )
    : '';
}

/** What looks like annotations in a file, one more than can be read at most. */
function annotationsIn(value: unknown): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined && found.length <= MOST_ANNOTATIONS; next = open.pop()) {
    const inner = isObject(next) ? containedIn(next) : next === value && Array.isArray(next) ? next : null;
    if (inner === null) found.push(next);
    else open.push(...inner.slice(0, MOST_ANNOTATIONS + 1).toReversed());
  }
  return found.some(isAnnotation) ? found : [];
}

/** What a container holds, or null when it is none. */
function containedIn(object: JsonObject): readonly unknown[] | null {
  for (const name of ['annotations', 'rows', '@graph']) {
    const inner = field(object, name);
    if (Array.isArray(inner)) return inner;
  }
  if (!typesOf(object).some((type) => /^(?:Annotation|Ordered)Collection(?:Page)?$|^AnnotationPage$/.test(type))) return null;
  // The next page may be in the file too; an address of one is not fetched.
  const pages = [field(object, 'first'), field(object, 'next')].filter(isObject);
  return [...listOf(field(object, 'items')), ...pages];
}

function isAnnotation(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (isOfHypothesis(value)) return true;
  const hasTarget = field(value, 'target', 'hasTarget', 'oa:hasTarget') !== undefined;
  return typesOf(value).includes('Annotation') || (hasTarget && field(value, '@context', 'body', 'bodyValue', 'motivation') !== undefined);
}

function isOfHypothesis(value: JsonObject): boolean {
  return typeof field(value, 'uri') === 'string' && !typesOf(value).includes('Annotation');
}

function readOne(value: unknown): Result<Omit<Incoming, 'name'>> {
  if (!isObject(value)) return fail('invalid-input', 'It is no object.');
  const fault = faultIn(value);
  if (fault !== null) return fail('invalid-input', fault);
  if (!isAnnotation(value)) return fail('invalid-input', 'It is no annotation.');
  return isOfHypothesis(value) ? readHypothesis(value) : readW3c(value);
}
