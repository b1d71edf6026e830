import { type ClaimDetails, claimDefaults } from '../../domain/claim.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { tidyLine } from '../import/white-space.ts';
import type { Incoming, IncomingTarget } from './incoming.ts';
import { field, idOf, isObject, type JsonObject, listOf, localName, textOf, typesOf } from './json-values.ts';
import { noteFrom } from './note-text.ts';
import { composeNote, contentKey, detailsIn, linkTo, momentFrom, ownNote, sortTags, translationIn } from './said.ts';
import { readSelectors } from './selectors.ts';
import { idIn, SOURCE_PREFIX } from './vocabulary.ts';

/** Purposes of a body that is a tag, not words. */
const tagging = new Set(['tagging', 'classifying', 'identifying']);
/** How deep choices of bodies may nest. */
const DEEPEST = 4;

/** Reads one W3C Web Annotation (Web Annotation Data Model, 2017). @returns it, or `invalid-input` */
export function readW3c(annotation: JsonObject): Result<Omit<Incoming, 'name'>> {
  const targets = listOf(field(annotation, 'target', 'hasTarget', 'oa:hasTarget'));
  if (targets.length === 0) return fail('invalid-input', 'It has no target.');
  const read: IncomingTarget[] = [];
  for (const each of targets) {
    const target = targetFrom(each);
    if (!target.ok) return target;
    read.push(target.value);
  }
  const motivation = listOf(field(annotation, 'motivation')).flatMap((each) => (typeof each === 'string' ? [localName(each)] : []));
  const said = sayingsOf(annotation, motivation);
  const { tag, others } = sortTags(said.tags);
  const creator = listOf(field(annotation, 'creator', 'dcterms:creator'))[0];
  const isReply = motivation.includes('replying');
  return ok({
    key: idOf(field(annotation, 'id', '@id')).trim() || contentKey(annotation),
    answers: isReply ? (read[0]?.addresses[0] ?? null) : null,
    targets: read,
    tag,
    details: said.details,
    translation: said.translation,
    note: composeNote(said.notes, others),
    author: tidyLine(isObject(creator) ? textOf(field(creator, 'name', 'nickname', 'foaf:name')) || idOf(creator) : textOf(creator), 200),
    createdAt: momentFrom(field(annotation, 'created', 'dcterms:created')),
  });
}

function targetFrom(target: unknown): Result<IncomingTarget> {
  if (typeof target === 'string') return ok({ addresses: [target], sourceId: null, versionId: null, title: '', selected: null });
  if (!isObject(target)) return fail('invalid-input', 'A target is neither an address nor an object.');
  const source = field(target, 'source', 'hasSource', 'oa:hasSource');
  const described = isObject(source) ? source : target;
  const addresses = [source, field(target, 'id', '@id'), field(target, 'scope')].map(idOf).filter((each) => each !== '');
  const selectors = readSelectors(field(target, 'selector'), 'code-point');
  if (selectors.is === 'other') return fail('invalid-input', 'None of its selectors is one of text.');
  const identified = [textOf(field(target, 'sourceId')), ...addresses].flatMap((each) => idIn(each, SOURCE_PREFIX) ?? [])[0];
  return ok({
    addresses,
    sourceId: identified ?? null,
    versionId: textOf(field(target, 'versionId')) || null,
    title: textOf(field(described, 'title', 'dc:title', 'dcterms:title', 'label', 'name')),
    selected: selectors.is === 'text' ? selectors.selected : null,
  });
}

interface Sayings {
  readonly tags: string[];
  readonly notes: (RichText | null)[];
  details: ClaimDetails;
  translation: string | null;
}

/** What the bodies say, in order. */
function sayingsOf(annotation: JsonObject, motivation: readonly string[]): Sayings {
  const sayings: Sayings = { tags: [], notes: [], details: claimDefaults, translation: null };
  const whole = field(annotation, 'bodyValue');
  if (typeof whole === 'string') sayings.notes.push(noteFrom(whole, 'text/plain'));
  for (const body of listOf(field(annotation, 'body', 'hasBody', 'oa:hasBody'))) hear(body, motivation, sayings, 0);
  return sayings;
}

function hear(body: unknown, motivation: readonly string[], sayings: Sayings, depth: number): void {
  // An address alone is something elsewhere that the annotation leads to.
  if (typeof body === 'string') {
    if (motivation.length === 1 && motivation.every((each) => tagging.has(each))) sayings.tags.push(body);
    else sayings.notes.push(linkTo(body));
    return;
  }
  if (!isObject(body)) return;
  const types = typesOf(body);
  if (types.includes('Choice')) {
    const [first] = listOf(field(body, 'items', 'members'));
    if (depth < DEEPEST) hear(first, motivation, sayings, depth + 1);
    return;
  }
  if (types.includes('Claim')) {
    sayings.details = detailsIn(body);
    sayings.translation = translationIn(body);
    const tag = field(body, 'tag');
    if (typeof tag === 'string') sayings.tags.push(tag);
    return;
  }
  const own = listOf(field(body, 'purpose', 'role')).flatMap((each) => (typeof each === 'string' ? [localName(each)] : []));
  const purposes = own.length > 0 ? own : motivation;
  const isTag = types.includes('Tag') || (purposes.length > 0 && purposes.every((each) => tagging.has(each)));
  const value = field(body, 'value', 'rdf:value', 'chars', 'text');
  if (value === undefined) hear(field(body, 'source') ?? (idOf(body) || null), isTag ? ['tagging'] : [], sayings, depth + 1);
  else if (isTag) sayings.tags.push(textOf(value));
  else sayings.notes.push(ownNote(field(body, 'richText')) ?? noteFrom(textOf(value), textOf(field(body, 'format'))));
}
