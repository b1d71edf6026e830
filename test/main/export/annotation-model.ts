/**
 * What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) says a document MUST have, for the parts of the model that
 * exports use: annotations, textual bodies, specific resources, two selectors, collections and pages.
 */

type Json = Readonly<Record<string, unknown>>;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Of section 3.3.5. */
const motivations = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

/** Every MUST that a collection with its annotations breaks, as `path: rule`; empty when it breaks none. */
export function faultsInCollection(document: Json): string[] {
  const faults: string[] = [];
  const rule = (holds: boolean, path: string, what: string): void => {
    if (!holds) faults.push(`${path}: ${what}`);
  };
  rule(listOf(document['@context']).includes(CONTEXT), '@context', `has ${CONTEXT} among its values`);
  rule(isIri(document['id']), 'id', 'is exactly one IRI');
  rule(listOf(document['type']).includes('AnnotationCollection'), 'type', 'is AnnotationCollection');
  rule(document['total'] === undefined || isCount(document['total']), 'total', 'is a non-negative integer');
  const { first } = document;
  rule(document['total'] === 0 || first !== undefined, 'first', 'is there when there are annotations');
  if (isObject(first)) faultsInPage(first, document['id'], rule);
  return faults;
}

type Rule = (holds: boolean, path: string, what: string) => void;

function faultsInPage(page: Json, collection: unknown, rule: Rule): void {
  rule(isIri(page['id']), 'first.id', 'is exactly one IRI');
  rule(listOf(page['type']).includes('AnnotationPage'), 'first.type', 'is AnnotationPage');
  rule(page['partOf'] === collection, 'first.partOf', 'is the collection');
  rule(page['startIndex'] === undefined || isCount(page['startIndex']), 'first.startIndex', 'is a non-negative integer');
  const items = Array.isArray(page['items']) ? (page['items'] as unknown[]) : [];
  rule(items.length > 0, 'first.items', 'is a list of at least one');
  const ids = items.map((each) => (isObject(each) ? each['id'] : undefined));
  rule(new Set(ids).size === ids.length, 'first.items', 'have each an identifier of its own');
  for (const [index, each] of items.entries()) {
    if (isObject(each)) faultsInAnnotation(each, `items.${index}`, rule);
    else rule(false, `items.${index}`, 'is an annotation');
  }
}

function faultsInAnnotation(annotation: Json, path: string, rule: Rule): void {
  rule(isIri(annotation['id']), `${path}.id`, 'is exactly one IRI');
  rule(listOf(annotation['type']).includes('Annotation'), `${path}.type`, 'has Annotation among its values');
  for (const each of listOf(annotation['motivation'])) rule(motivations.has(String(each)), `${path}.motivation`, 'is one of the model');
  const { created } = annotation;
  rule(created === undefined || isMoment(created), `${path}.created`, 'is one xsd:dateTime with a time zone');
  const targets = listOf(annotation['target']);
  rule(targets.length > 0, `${path}.target`, 'is there at least once');
  for (const [index, each] of targets.entries()) faultsInTarget(each, `${path}.target.${index}`, rule);
  for (const [index, each] of listOf(annotation['body']).entries()) faultsInBody(each, `${path}.body.${index}`, rule);
}

function faultsInBody(body: unknown, path: string, rule: Rule): void {
  if (!isObject(body)) {
    rule(isIri(body), path, 'is an IRI or an object');
    return;
  }
  for (const each of listOf(body['purpose'])) rule(motivations.has(String(each)), `${path}.purpose`, 'is one of the model');
  if (!listOf(body['type']).includes('TextualBody')) {
    rule(isIri(body['id']), `${path}.id`, 'is exactly one IRI');
    return;
  }
  rule(typeof body['value'] === 'string', `${path}.value`, 'is exactly one string');
  rule(body['format'] === undefined || /^[\w-]+\/[\w.+-]+$/.test(String(body['format'])), `${path}.format`, 'is a media type');
}

function faultsInTarget(target: unknown, path: string, rule: Rule): void {
  if (!isObject(target)) {
    rule(isIri(target), path, 'is an IRI or an object');
    return;
  }
  rule(listOf(target['type']).includes('SpecificResource'), `${path}.type`, 'is SpecificResource');
  rule(isIri(target['source']), `${path}.source`, 'is exactly one IRI');
  const selectors = listOf(target['selector']).filter(isObject);
  rule(selectors.length > 0, `${path}.selector`, 'is there');
  for (const [index, each] of selectors.entries()) {
    const at = `${path}.selector.${index}`;
    if (each['type'] === 'TextQuoteSelector') {
      rule(typeof each['exact'] === 'string' && each['exact'] !== '', `${at}.exact`, 'is exactly one text');
      for (const side of ['prefix', 'suffix']) {
        rule(each[side] === undefined || typeof each[side] === 'string', `${at}.${side}`, 'is at most one text');
      }
    } else if (each['type'] === 'TextPositionSelector') {
      for (const side of ['start', 'end']) rule(isCount(each[side]), `${at}.${side}`, 'is exactly one non-negative integer');
      rule(Number(each['start']) < Number(each['end']), at, 'selects something');
    } else rule(false, `${at}.type`, 'is exactly one of the model');
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value);
}

/** As far as a pattern can tell (RFC 3987): a scheme, and none of the characters that an IRI has to escape. */
function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}
