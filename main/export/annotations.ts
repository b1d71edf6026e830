import type { BriefModel } from '../../domain/brief-model.ts';
import type { Claim } from '../../domain/claim.ts';
import { CodePoints } from '../../domain/code-points.ts';
import { type Note, noteId } from '../../domain/note.ts';
import { plainTextOf, safeUrl } from '../../domain/rich-text.ts';
import type { Source } from '../../domain/source.ts';
import { CLAIM_PREFIX, iriOf, NAMESPACE, SOURCE_PREFIX } from '../annotations/vocabulary.ts';
import { manifestOf } from './brief-manifest.ts';

/** What claims are written from, all of one revision. */
export interface AnnotationsInput {
  /** Identifies the collection, a UUID or another identifier. */
  readonly id: string;
  /** What the collection is called. */
  readonly title: string;
  /** In the order in which they are to stand. */
  readonly claims: readonly Claim[];
  /** The notes on them; others are passed over. */
  readonly notes: readonly Note[];
  /** The sources they are in. */
  readonly sources: readonly Source[];
  /** The canonical texts they stand in, by version: positions are counted in them. */
  readonly texts: ReadonlyMap<string, string>;
}

type Json = Readonly<Record<string, unknown>>;

/** The terms of the W3C's context, and Caveat's own beside them. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    caveat: NAMESPACE,
    Claim: 'schema:Claim',
    CreativeWork: 'schema:CreativeWork',
    claimText: 'schema:text',
    author: 'schema:author',
    appearance: 'schema:appearance',
    publisher: 'schema:publisher',
    datePublished: 'schema:datePublished',
    inLanguage: 'schema:inLanguage',
    url: { '@id': 'schema:url', '@type': '@id' },
    title: 'schema:name',
    tag: 'caveat:tag',
    attribution: 'caveat:attribution',
    credibility: 'caveat:credibility',
    likelihood: 'caveat:likelihood',
    confidence: 'caveat:confidence',
    translation: 'caveat:translation',
    reliability: 'caveat:reliability',
    manifest: { '@id': 'caveat:manifest', '@type': '@json' },
    richText: { '@id': 'caveat:richText', '@type': '@json' },
    sourceId: { '@id': 'caveat:source', '@type': '@id' },
    versionId: 'caveat:version',
  },
] as const;

/** A brief's claims as a document in JSON-LD, in the order in which the brief first mentions them. */
export function renderAnnotations(model: BriefModel, notes: readonly Note[], texts: ReadonlyMap<string, string>): string {
  const document = claimsAsAnnotations({
    id: model.briefId,
    title: model.title,
    claims: model.claims.map(({ claim }) => claim),
    notes,
    sources: model.sources.map(({ source }) => source),
    texts,
  });
  return `${JSON.stringify({ ...document, manifest: manifestOf(model) }, null, 2)}\n`;
}

/**
 * Claims as a W3C Annotation Collection (Web Annotation Data Model, 2017) with all of them on its one page. Each is a stretch of a source by
 * position, in Unicode code points, where its quote stands there, and by quote; its bodies are the tag, a schema.org Claim with what is judged of it, and the note.
 * Caveat reads the document back without fetching anything. A claim whose source or text is not given is left out.
 * @returns an object that is JSON as it is
 */
export function claimsAsAnnotations({ id, title, claims, notes, sources, texts }: AnnotationsInput): Json {
  const collection = iriOf(id, `${NAMESPACE}collection/`);
  const sourceById = new Map(sources.map((each) => [each.id, each]));
  const noteById = new Map(notes.map((each) => [each.id, each]));
  const counted = new Map([...texts].map(([versionId, text]) => [versionId, { text, points: new CodePoints(text) }]));
  const items = claims.flatMap((claim) => {
    const source = sourceById.get(claim.sourceId);
    const standsIn = counted.get(claim.anchor.versionId);
    if (source === undefined || standsIn === undefined) return [];
    return [annotationOf(claim, source, standsIn, noteById.get(noteId({ kind: 'claim', id: claim.id })))];
  });
  const page = { id: `${collection}#page-1`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items };
  return {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: title,
    total: items.length,
    // A page without annotations is no page.
    ...(items.length === 0 ? {} : { first: page }),
  };
}

/** A text, and where its code points are. */
interface Counted {
  readonly text: string;
  readonly points: CodePoints;
}

function annotationOf(claim: Claim, source: Source, { text, points }: Counted, note: Note | undefined): Json {
  const id = iriOf(claim.id, CLAIM_PREFIX);
  const { versionId, start, end, exact, prefix, suffix } = claim.anchor;
  return {
    id,
    type: 'Annotation',
    motivation: 'classifying',
    created: claim.createdAt,
    ...(claim.author === '' ? {} : { creator: { type: 'Person', name: claim.author } }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: claim.tag, format: 'text/plain', language: 'en' },
      claimOf(id, claim, source),
      ...(note === undefined ? [] : [bodyOf(note)]),
    ],
    target: {
      type: 'SpecificResource',
      source: addressOf(source),
      // In another notebook a source without an address is known by its title alone.
      title: source.title,
      sourceId: iriOf(source.id, SOURCE_PREFIX),
      versionId,
      selector: [
        // Where other words stand now, a position would lead astray; the quote and its surroundings still say what was meant.
        ...(text.slice(start, end) === exact
          ? [{ type: 'TextPositionSelector', start: points.pointsAt(start), end: points.pointsAt(end) }]
          : []),
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  };
}

/** The claim itself as schema.org has it, with what Caveat knows of it. */
function claimOf(annotation: string, claim: Claim, source: Source): Json {
  const { tag, attribution, credibility, likelihood, confidence, translation, anchor } = claim;
  return {
    id: `${annotation}#claim`,
    type: 'Claim',
    claimText: anchor.exact,
    // Whom the source names may be a person, an office or several: schema.org takes their name alone.
    ...(attribution === '' ? {} : { author: attribution, attribution }),
    tag,
    ...(credibility === null ? {} : { credibility }),
    ...(likelihood === null ? {} : { likelihood }),
    ...(confidence === null ? {} : { confidence }),
    ...(translation === undefined ? {} : { translation }),
    appearance: workOf(source),
  };
}

function workOf({ id, title, outlet, author, published, language, url, reliability }: Source): Json {
  const address = webAddress(url);
  return {
    id: iriOf(id, SOURCE_PREFIX),
    type: 'CreativeWork',
    title,
    ...(author === '' ? {} : { author }),
    ...(outlet === '' ? {} : { publisher: outlet }),
    ...(published === null ? {} : { datePublished: published }),
    ...(language === 'und' ? {} : { inLanguage: language }),
    ...(address === null ? {} : { url: address }),
    reliability,
  };
}

/** A note in words for every reader, and as it is for Caveat. */
function bodyOf({ content }: Note): Json {
  return { type: 'TextualBody', purpose: 'commenting', value: plainTextOf(content), format: 'text/plain', richText: content };
}

function addressOf({ id, url }: Source): string {
  return webAddress(url) ?? iriOf(id, SOURCE_PREFIX);
}

/** An address on the web that is an IRI without further ado, or null. */
function webAddress(url: string): string | null {
  const safe = safeUrl(url);
  return safe !== null && /^https?:/i.test(safe) && URL.canParse(safe) ? safe : null;
}
