import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import type { AnnotationReport } from '../../../../domain/annotation-report.ts';
import type { Claim } from '../../../../domain/claim.ts';
import type { ImportReport } from '../../../../domain/import-report.ts';
import { annotationContext } from '../../export/annotation-context.ts';
import { faultsInCollection } from '../../export/annotation-model.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

/** Characters outside the first plane, combining marks and decomposed Hangul stand before the quotes, so that counting otherwise shows. */
const files = {
  'tunnel.txt': '🚇🚇 The tunnel re\u0301sume\u0301 👩‍💻\n\nThe office said that it opens in May. A rival doubts 🚢 it.\n',
  '터널.txt': '\u1112\u1161\u11ab🚇 소식\n\n관계자는 5월에 연다고 밝혔다. 분석가는 늦어질 수 있다고 본다.\n',
};
const folder = workingFolder(files);

async function importInto(notebook: string): Promise<string[]> {
  const { json } = await caveatJson<{ imported: ImportReport[] }>(folder, 'import', '--notebook', notebook, ...Object.keys(files));
  return json.imported.map(({ sourceId }) => sourceId);
}

/** The claims of some sources, without what another import of the same file numbers anew. */
async function claimsIn(notebook: string, sourceIds: readonly string[]) {
  const all: object[] = [];
  for (const sourceId of sourceIds) {
    const { json } = await caveatJson<{ claims: (Claim & { note: string | null })[] }>(
      folder,
      'show',
      '--notebook',
      notebook,
      '--source',
      sourceId,
    );
    for (const { sourceId: _, anchor, ...rest } of json.claims) all.push({ ...rest, anchor: { ...anchor, versionId: '' } });
  }
  return all;
}

test('a brief goes out as annotations of the W3C model and comes back as the same claims', async () => {
  const [english = '', korean = ''] = await importInto('a.caveat');
  const tag = (source: string, quote: string, ...more: string[]) =>
    caveat(folder, 'tag', '--notebook', 'a.caveat', '--source', source, '--quote', quote, ...more);
  await tag(english, 'it opens in May', '--tag', 'reported', '--attribution', 'the office', '--credibility', '2', '--note', 'Ask.\nTwice.');
  await tag(english, 'A rival doubts 🚢 it', '--tag', 'disputed');
  await tag(korean, '분석가는 늦어질 수 있다고 본다', '--tag', 'speculative', '--likelihood', 'roughly-even', '--confidence', 'low');
  const written = await caveat(folder, 'brief', '--notebook', 'a.caveat', '--title', 'Tunnel', '--out', 'tunnel.jsonld');
  expect(written.stderr).toBe('');

  const document = JSON.parse(readFileSync(join(folder, 'tunnel.jsonld'), 'utf8')) as Record<string, unknown>;
  expect(faultsInCollection(document)).toEqual([]);
  expect(document['total']).toBe(3);
  const loaded: string[] = [];
  const quads = await jsonld.toRDF(document, {
    async documentLoader(address: string) {
      loaded.push(address);
      return { documentUrl: address, document: annotationContext };
    },
    format: 'application/n-quads',
    safe: true,
  });
  expect(new Set(loaded)).toEqual(new Set(['http://www.w3.org/ns/anno.jsonld']));
  const points = [
    ...files['tunnel.txt']
      .split('\n')
      .filter((each) => each !== '')
      .join('\n'),
  ];
  const start = points.join('').slice(0, points.join('').indexOf('A rival'));
  expect(quads).toContain(`<http://www.w3.org/ns/oa#start> "${[...start].length}"`);

  const again = await importInto('b.caveat');
  const { json } = await caveatJson<{ reports: AnnotationReport[] }>(folder, 'annotations', '--notebook', 'b.caveat', 'tunnel.jsonld');
  expect(json.reports.map(({ added, unsure, notFound, noSource }) => [added.length, unsure, notFound, noSource])).toEqual([
    [3, [], [], []],
  ]);
  const claims = await claimsIn('b.caveat', again);
  expect(claims).toHaveLength(3);
  expect(claims).toEqual(await claimsIn('a.caveat', [english, korean]));
});

test('the checks of the model find what is wrong', () => {
  const document = JSON.parse(readFileSync(join(folder, 'tunnel.jsonld'), 'utf8')) as { first: { items: Record<string, unknown>[] } };
  const [item] = document.first.items;
  if (item === undefined) throw new Error('There is no annotation.');
  document.first.items = [item, { ...item, target: [] }, { ...item, id: 'no iri', body: [{ type: 'TextualBody' }] }];
  expect(faultsInCollection({ ...document, total: -1 })).toEqual([
    'total: is a non-negative integer',
    'first.items: have each an identifier of its own',
    'items.1.target: is there at least once',
    'items.2.id: is exactly one IRI',
    'items.2.body.0.value: is exactly one string',
  ]);
});
