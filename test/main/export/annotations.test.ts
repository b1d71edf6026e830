import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../../domain/anchor.ts';
import { looksLikeAnnotations } from '../../../domain/annotation-report.ts';
import { type Claim, claimDefaults, confidences, likelihoods, tags } from '../../../domain/claim.ts';
import type { Note } from '../../../domain/note.ts';
import { unwrap } from '../../../domain/result.ts';
import { paragraphOf, richTextOf, textFormat, textOf } from '../../../domain/rich-text.ts';
import type { Source } from '../../../domain/source.ts';
import type { Incoming } from '../../../main/annotations/incoming.ts';
import { placeAnnotations } from '../../../main/annotations/place-annotations.ts';
import { readAnnotations } from '../../../main/annotations/read-annotations.ts';
import { type AnnotationsInput, claimsAsAnnotations } from '../../../main/export/annotations.ts';
import { anchorOf, claim, noteAbout, source, text, version } from '../../domain/helpers/fixtures.ts';
import { blocksOf } from '../builders.ts';
import { annotationContext } from './annotation-context.ts';

const id = '6f2d1c3a-0b7e-4f6a-9c55-2f0a8f1e7d10';
const published: Source = { ...source, url: 'https://example.org/tunnel', outlet: 'Harbour Ledger', author: 'J. Doe', reliability: 'B' };
const delay: Claim = {
  ...claim,
  ...claimDefaults,
  id: '0d9a4a34-96a4-4bd0-8f0c-0a6f3f1f6d22',
  anchor: anchorOf('Engineers expect a delay'),
  tag: 'speculative',
  credibility: 3,
  likelihood: 'likely',
  confidence: 'low',
};
const rich: Note = {
  ...noteAbout({ kind: 'claim', id: delay.id }, ''),
  content: richTextOf([paragraphOf('Ask ', textOf('them', textFormat.bold))]),
};
const input: AnnotationsInput = {
  id,
  title: 'Opening of the tunnel',
  claims: [claim, delay],
  notes: [rich],
  sources: [published],
  texts: new Map([[version.id, text]]),
};

const options = {
  async documentLoader(address: string) {
    if (address !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nothing is fetched, least of all ${address}.`);
    return { documentUrl: address, document: annotationContext };
  },
  safe: true,
};
const oa = 'http://www.w3.org/ns/oa#';
const schema = 'http://schema.org/';
type Node = Record<string, unknown[] | undefined>;
const nodes = (node: Node, property: string) => (node[property] ?? []) as Node[];
const values = (node: Node, property: string) => nodes(node, property).map((each) => each['@value'] ?? each['@id']);
const typed = (all: readonly Node[], type: string) => all.filter((each) => each['@type']?.includes(type));

async function expanded(given: AnnotationsInput): Promise<{ collection: Node; annotations: Node[] }> {
  const [collection] = (await jsonld.expand(claimsAsAnnotations(given), options)) as Node[];
  if (collection === undefined) throw new Error('The document says nothing.');
  const pages = nodes(collection, 'http://www.w3.org/ns/activitystreams#first');
  const annotations = pages.flatMap((page) =>
    nodes(page, 'http://www.w3.org/ns/activitystreams#items').flatMap((list) => nodes(list, '@list')),
  );
  return { collection, annotations };
}

test('every annotation has what the W3C model requires', async () => {
  const document = claimsAsAnnotations(input);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(document['@context']).toContain('http://www.w3.org/ns/anno.jsonld');
  const { annotations } = await expanded(input);
  expect(annotations).toHaveLength(2);
  for (const annotation of annotations) {
    expect(annotation['@id']).toMatch(/^(?:urn:uuid:|https:\/\/caveat\.invalid\/claim\/)/);
    expect(annotation['@type']).toEqual([`${oa}Annotation`]);
    expect(values(annotation, 'http://purl.org/dc/terms/created')).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)]);
    const targets = nodes(annotation, `${oa}hasTarget`);
    expect(targets).toHaveLength(1);
    for (const target of targets) {
      expect(target['@type']).toEqual([`${oa}SpecificResource`]);
      // Exactly one source, each selector with exactly one of what it needs.
      expect(values(target, `${oa}hasSource`)).toEqual(['https://example.org/tunnel']);
      const selectors = nodes(target, `${oa}hasSelector`);
      const [position] = typed(selectors, `${oa}TextPositionSelector`);
      const [quote] = typed(selectors, `${oa}TextQuoteSelector`);
      if (position === undefined || quote === undefined) throw new Error('A selector is missing.');
      const [start, end] = [values(position, `${oa}start`), values(position, `${oa}end`)].map(([only, ...more]) =>
        more.length === 0 ? Number(only) : Number.NaN,
      );
      expect([...text].slice(start, end).join('')).toBe(values(quote, `${oa}exact`)[0]);
      for (const name of ['exact', 'prefix', 'suffix']) expect(values(quote, oa + name)).toHaveLength(1);
    }
    for (const body of typed(nodes(annotation, `${oa}hasBody`), `${oa}TextualBody`)) {
      expect(values(body, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value')).toHaveLength(1);
      expect(values(body, `${oa}hasPurpose`)[0]).toMatch(/#(?:tagging|commenting)$/);
    }
  }
});

test('the collection has what the W3C model requires, with claims and without', async () => {
  const as = 'http://www.w3.org/ns/activitystreams#';
  const { collection } = await expanded(input);
  expect(collection['@type']).toEqual([`${as}OrderedCollection`]);
  expect([collection['@id'], ...values(collection, `${as}totalItems`)]).toEqual([`urn:uuid:${id}`, 2]);
  const [page] = nodes(collection, `${as}first`);
  expect(page?.['@type']).toEqual([`${as}OrderedCollectionPage`]);
  expect(values(page ?? {}, `${as}partOf`)).toEqual([`urn:uuid:${id}`]);
  const empty = await expanded({ ...input, claims: [] });
  expect(values(empty.collection, `${as}totalItems`)).toEqual([0]);
  expect(nodes(empty.collection, `${as}first`)).toEqual([]);
});

test('each claim is a schema.org Claim too, and all of it is RDF', async () => {
  const { annotations } = await expanded(input);
  const claims = annotations.flatMap((each) => typed(nodes(each, `${oa}hasBody`), `${schema}Claim`));
  expect(claims.map((each) => values(each, `${schema}text`)[0])).toEqual([claim.anchor.exact, delay.anchor.exact]);
  expect(values(claims[0] ?? {}, `${schema}author`)).toEqual(['the ministry']);
  const [work] = nodes(claims[0] ?? {}, `${schema}appearance`);
  expect([values(work ?? {}, `${schema}name`)[0], values(work ?? {}, `${schema}url`)[0]]).toEqual([published.title, published.url]);
  expect(values(claims[1] ?? {}, 'https://caveat.invalid/ns#likelihood')).toEqual(['likely']);
  const quads = await jsonld.toRDF(claimsAsAnnotations(input), { ...options, format: 'application/n-quads' });
  expect(quads.match(/oa#hasTarget>/g)).toHaveLength(2);
  expect(quads).toContain('https://caveat.invalid/ns#richText');
});

test('a source without an address is named by a URN, and claims without source or text are left out', async () => {
  const bare: Source = { ...source, id: '7a1b2c3d-0000-4000-8000-000000000001', url: 'not an address' };
  const moved = { ...claim, sourceId: bare.id };
  const { annotations } = await expanded({
    ...input,
    claims: [moved, delay, { ...delay, anchor: { ...delay.anchor, versionId: 'v-2' } }],
    sources: [bare],
  });
  expect(annotations.flatMap((each) => nodes(each, `${oa}hasTarget`)).flatMap((target) => values(target, `${oa}hasSource`))).toEqual([
    `urn:uuid:${bare.id}`,
  ]);
});

/** What comes back of an annotation, as the claim it was. */
function claimFrom(incoming: Incoming, body: string) {
  const [target] = incoming.targets;
  if (target?.selected == null) throw new Error('Nothing is selected.');
  const candidate = { sourceId: source.id, versionId: version.id, text: body, blocks: blocksOf(body) };
  const [placement] = placeAnnotations({ texts: [candidate], selected: [target.selected] });
  const { tag, details, author, createdAt } = incoming;
  return {
    outcome: placement?.placed.outcome,
    anchor: placement?.anchor,
    tag,
    ...details,
    author,
    createdAt,
    sourceId: target.sourceId,
    versionId: target.versionId,
  };
}

test('what is exported comes back as it was, whatever characters are in it', () => {
  const pieces = fc.constantFrom(
    'a',
    ' ',
    '中',
    '한',
    '\u1112\u1161\u11ab',
    'e\u0301',
    '🚢',
    '👩‍💻',
    '。',
    '\n',
    '\u00ad',
    'report ',
    '港口 ',
    '\u200b',
    'ﬁ',
  );
  const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((all) => all.join(''));
  const given = fc.record({
    body: texts,
    from: fc.nat(),
    to: fc.nat(),
    tag: fc.constantFrom(...tags),
    details: fc.record({
      attribution: fc.constantFrom('', 'the ministry', '国防部'),
      credibility: fc.option(fc.integer({ min: 1, max: 6 })),
      likelihood: fc.option(fc.constantFrom(...likelihoods)),
      confidence: fc.option(fc.constantFrom(...confidences)),
    }),
  });
  let compared = 0;
  fc.assert(
    fc.property(given, ({ body, from, to, tag, details }) => {
      const borders = [...new Intl.Segmenter().segment(body)].map(({ index }) => index).concat(body.length);
      const [start = 0, end = 0] = [borders[from % borders.length] ?? 0, borders[to % borders.length] ?? 0].toSorted((a, b) => a - b);
      const anchor = describeAnchor(body, version.id, start, end);
      // A claim of white space alone says nothing.
      if (!anchor.ok || !/[^\s\u00ad\u200b]/.test(anchor.value.exact)) return;
      const made: Claim = { ...claim, anchor: anchor.value, tag, ...details };
      const json = JSON.stringify(claimsAsAnnotations({ ...input, claims: [made], texts: new Map([[version.id, body]]) }));
      expect(looksLikeAnnotations(json)).toBe(true);
      const { annotations, refused } = unwrap(readAnnotations(Buffer.from(json), 'a.json'));
      expect(refused).toEqual([]);
      const { author, createdAt } = claim;
      expect(annotations.map((each) => claimFrom(each, body))).toEqual([
        { outcome: 'placed', anchor: anchor.value, tag, ...details, author, createdAt, sourceId: source.id, versionId: version.id },
      ]);
      compared++;
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('a note of what only briefs can hold comes back as its words', () => {
  const table: Note = { ...rich, content: richTextOf([paragraphOf('Ask them'), { type: 'claim-table', version: 1 }]) };
  const document = claimsAsAnnotations({ ...input, notes: [table] });
  const { annotations } = unwrap(readAnnotations(Buffer.from(JSON.stringify(document)), 'a.json'));
  expect(annotations[1]?.note).toEqual(richTextOf([paragraphOf('Ask them')]));
});

test('a note comes back with its formats', () => {
  const { annotations } = unwrap(readAnnotations(Buffer.from(JSON.stringify(claimsAsAnnotations(input))), 'a.json'));
  expect(annotations.map(({ note }) => note)).toEqual([null, rich.content]);
});
