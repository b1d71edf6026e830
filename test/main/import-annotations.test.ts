import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ParamsFor, procedures } from '../../domain/contract.ts';
import { unwrap } from '../../domain/result.ts';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import { claimsAsAnnotations } from '../../main/export/annotations.ts';
import { importAnnotations } from '../../main/import-annotations.ts';
import { addSource, codeOf, openStore, run, servicesOver, tagging, temporaryFolder, testPorts, versionOf } from './builders.ts';

const text = [
  'The harbour office said on Monday that the new tunnel will open in May.',
  '# Share this article with friends',
  'Fees rise by 20 percent. 🚢 The union agrees to talks.',
  '港务局周一表示，隧道将于五月开通，运费上调两成。',
].join('\n');
const page = 'https://example.org/tunnel';

function quoting(id: string, exact: string, more: object = {}) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:x:${id}`,
    type: 'Annotation',
    target: { source: page, selector: { type: 'TextQuoteSelector', exact } },
    ...more,
  };
}

function importing(value: unknown, more: Partial<ParamsFor<'annotations.import'>> = {}) {
  const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return { name: 'a.json', sourceId: null, tag: 'reported' as const, isTrial: false, ...more, bytes };
}

async function notebook() {
  const services = servicesOver(openStore(join(temporaryFolder(), 'a.caveat')));
  const sourceId = await addSource(services, text);
  run(services, 'edit-source-details', { sourceId, details: { url: `${page}/?utm_source=mail`, title: 'Harbour tunnel' } });
  const bring = async (value: unknown, more?: Partial<ParamsFor<'annotations.import'>>) => {
    const answer = await services.tasks.run('task', (task) => importAnnotations(services, task, importing(value, more)));
    if (answer.ok) expect(procedures['annotations.import'].result.parse(answer.value)).toEqual(answer.value);
    return answer;
  };
  return { services, sourceId, bring, records: services.store.records, revision: () => services.store.history.revision() };
}

test('each annotation stands in one list of the report; claims are added in one step that undo takes back', async () => {
  const { services, sourceId, bring, records, revision } = await notebook();
  const all = [
    quoting('claim', 'the new  tunnel will open in May', {
      body: { type: 'TextualBody', purpose: 'tagging', value: 'speculation' },
      creator: 'Min-ji',
    }),
    quoting('chinese', '隧道将于五月开通，运费上调'),
    quoting('unsure', 'the new tunnel will open in June'),
    quoting('lost', 'Nothing of the kind was ever written here'),
    quoting('furniture', 'Share this article with'),
    quoting('elsewhere', 'Fees rise by 20 percent', {
      target: { source: 'https://example.org/other', selector: { type: 'TextQuoteSelector', exact: 'x' } },
    }),
    quoting('page', '', { target: page, bodyValue: 'Owned by the port.' }),
    { type: 'Annotation', id: 'urn:x:bad' },
  ];
  const before = revision();
  const trial = unwrap(await bring(all, { isTrial: true }));
  expect(revision()).toBe(before);
  const report = unwrap(await bring(all));
  expect(report).toEqual(trial);
  expect(revision()).toBe(before + 1);
  expect(report.added.map(({ annotation, tag, tagFrom }) => [annotation, tag, tagFrom])).toEqual([
    ['urn:x:claim', 'speculative', 'annotation'],
    ['urn:x:chinese', 'reported', 'default'],
  ]);
  expect(report.unsure).toMatchObject([{ annotation: 'urn:x:unsure', doubt: 'near', quote: 'the new tunnel will open in June' }]);
  expect(report.unsure[0]?.guess).toContain('tunnel will open in');
  expect(report.notFound.map(({ annotation }) => annotation)).toEqual(['urn:x:lost']);
  expect(report.noSource).toMatchObject([{ annotation: 'urn:x:elsewhere', target: 'https://example.org/other', candidates: 0 }]);
  expect(report.refused.map(({ annotation, code }) => [annotation, code])).toEqual([
    ['urn:x:bad', 'invalid-input'],
    ['urn:x:furniture', 'quote-in-furniture'],
  ]);
  expect(report.notes.map(({ annotation }) => annotation)).toEqual(['urn:x:page']);
  expect(records.of('claim', sourceId).map(({ anchor, author }) => [anchor.exact, author])).toEqual([
    ['the new tunnel will open in May', 'Min-ji'],
    ['隧道将于五月开通，运费上调', 'Tester'],
  ]);

  const again = unwrap(await bring(all));
  expect([again.added, again.notes, again.alreadyThere.length, revision()]).toEqual([[], [], 3, before + 1]);
  run(services, 'undo', {});
  expect([records.of('claim', sourceId), records.of('note', sourceId)]).toEqual([[], []]);
  expect(unwrap(await services.store.verify()).problems).toEqual([]);
});

test('sources are told by title, or named; parts of one file by what they hold', async () => {
  const { services, sourceId, bring } = await notebook();
  const row = {
    id: 'a',
    uri: 'https://cache.example.net/1',
    document: { title: [' harbour  TUNNEL '] },
    text: '',
    tags: [],
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'The union agrees to talks' }] }],
  };
  expect(unwrap(await bring([row], { isTrial: true })).added).toMatchObject([{ sourceId }]);
  const other = await addSource(services, 'Another article of the same page, on quite another matter.');
  run(services, 'edit-source-details', { sourceId: other, details: { url: page, title: 'Harbour tunnel' } });
  expect(unwrap(await bring([row], { isTrial: true })).noSource).toMatchObject([{ candidates: 2 }]);
  expect(unwrap(await bring([row], { isTrial: true, sourceId })).added).toMatchObject([{ sourceId }]);
  expect(unwrap(await bring(quoting('part', 'on quite another matter.'), { isTrial: true })).added).toMatchObject([{ sourceId: other }]);
  expect(codeOf(await bring([row], { sourceId: 'nowhere' }))).toBe('not-found');
});

test('files that cannot be read are refused, and too large ones before they are looked at', async () => {
  const { bring, services } = await notebook();
  expect(codeOf(await bring('{"a": 1'))).toBe('not-annotations');
  expect(codeOf(await bring(`${'['.repeat(300_000)}`))).toBe('not-annotations');
  const huge = { ...importing(''), bytes: new Uint8Array(100 * 1024 * 1024) };
  expect(codeOf(await services.tasks.run('huge', (task) => importAnnotations(services, task, huge)))).toBe('file-too-large');
});

test('claims exported come back as they were, with their notes, whoever brings them in', async () => {
  const { services, sourceId, records } = await notebook();
  for (const [index, words] of ['20 percent. 🚢 The union', '运费', 'e', 'said on Monday'].entries()) {
    const { claimId, ...tagged } = tagging(sourceId, text, words, index === 0 ? 'disputed' : 'speculative');
    run(services, 'tag-claim', {
      claimId,
      ...tagged,
      details: { attribution: '港务局', credibility: 2, likelihood: 'unlikely', confidence: null },
    });
    if (index === 1) run(services, 'translate-claim', { claimId, translation: 'freight' });
    const content = richTextFromPlain('Ask\n他们');
    run(services, 'save-note', { about: { kind: 'claim', id: claimId }, basedOn: null, edition: `edition-${index}`, content });
  }
  const claims = records.of('claim', sourceId);
  const contents = () => records.of('note', sourceId).map(({ id, content }) => ({ id, content }));
  const notes = contents();
  const document = claimsAsAnnotations({
    id: 'export-1',
    title: 'All',
    claims,
    notes: records.of('note', sourceId),
    sources: records.all('source'),
    texts: new Map([[versionOf(sourceId), text]]),
  });
  run(services, 'remove-claims', { claimIds: claims.map(({ id }) => id) });
  expect(notes).toHaveLength(4);
  expect(contents()).toEqual([]);
  const other = { ...services, ports: testPorts({ author: 'Somebody else' }) };
  const bring = async () => unwrap(await other.tasks.run('task', (task) => importAnnotations(other, task, importing(document))));
  expect((await bring()).added).toHaveLength(4);
  expect(records.of('claim', sourceId)).toEqual(claims);
  expect(contents()).toEqual(notes);
  const again = await bring();
  expect([again.added.length, again.alreadyThere.length]).toEqual([0, 4]);
});
