import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BriefCheck } from '../../../domain/brief-check.ts';
import { isUnchanged } from '../../../domain/brief-check.ts';
import { noteId } from '../../../domain/note.ts';
import { type Result, unwrap } from '../../../domain/result.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { reimportFile } from '../../../main/reimport-file.ts';
import { codeOf, run, temporaryFolder } from '../builders.ts';
import { edited, exportedBrief, insideBookmark, repack, report } from './exported.ts';

const verdictsOf = (result: Result<BriefCheck>) => unwrap(result).claims.map(({ verdict }) => verdict);
const all = (verdict: string) => [verdict, verdict, verdict, verdict];

describe('a brief that nobody touched is unchanged', () => {
  test.each(['docx', 'html', 'jsonld'] as const)('%s', async (format) => {
    const brief = await exportedBrief();
    const check = unwrap(await brief.check(await brief.export(format)));
    expect(check).toMatchObject({
      format,
      manifest: 'sound',
      fromThisNotebook: true,
      title: 'The tunnel',
      exportedRevision: 6,
      revision: 6,
    });
    expect(check.claims.map(({ verdict, missing, differences, found }) => ({ verdict, missing, differences, found }))).toEqual(
      all('').map(() => ({ verdict: 'unchanged', missing: null, differences: [], found: null })),
    );
    expect(check.claims.map(({ claimId }) => claimId).toSorted()).toEqual([...brief.claims].toSorted());
    expect(check.claims.map(({ exported }) => exported)).toContain('the union 🚢 calls the plan “reckless”.\n港务局表示');
    expect(isUnchanged(check)).toBe(true);
  });
});

test('what became of the claims in the notebook since is told, aspect by aspect', async () => {
  const brief = await exportedBrief();
  const { services, sourceId, claims } = brief;
  const bytes = await brief.export('docx');
  run(services, 'retag-claim', { claimId: claims[0], tag: 'disputed' });
  run(services, 'set-claim-details', {
    claimId: claims[0],
    details: { attribution: '', credibility: 5, likelihood: 'likely', confidence: null },
  });
  run(services, 'save-note', {
    about: { kind: 'claim', id: claims[0] },
    basedOn: null,
    edition: 'n1',
    content: richTextFromPlain('Ask again.'),
  });
  run(services, 'translate-claim', { claimId: claims[0], translation: 'Der Tunnel öffnet im Mai' });
  run(services, 'remove-claim', { claimId: claims[2] });
  const corrected = report.replace('the union 🚢 calls the plan “reckless”', 'the union has no view of the plan');
  unwrap(await services.tasks.run('r', (task) => reimportFile(services, task, sourceId, 'harbour.txt', Buffer.from(corrected), null)));
  const check = unwrap(await brief.check(bytes));
  const byId = new Map(check.claims.map((each) => [each.claimId, each]));
  expect(byId.get(claims[0])).toMatchObject({ verdict: 'changed', found: null, exported: 'the tunnel will open in May' });
  expect(byId.get(claims[0])?.differences).toEqual(
    expect.arrayContaining([
      { aspect: 'tag', from: 'reported', to: 'disputed' },
      { aspect: 'attribution', from: 'the office', to: null },
      { aspect: 'credibility', from: '2', to: '5' },
      { aspect: 'likelihood', from: null, to: 'likely' },
      { aspect: 'note', from: null, to: null },
      { aspect: 'translation', from: null, to: null },
      expect.objectContaining({ aspect: 'version' }),
    ]),
  );
  expect(byId.get(claims[1])).toMatchObject({ verdict: 'changed', differences: [{ aspect: 'review', from: null, to: 'open' }] });
  expect(byId.get(claims[2])).toMatchObject({ verdict: 'gone', missing: 'claim', exported: '费用将上涨两成', foundBy: 'mark' });
  expect(isUnchanged(check)).toBe(false);

  run(services, 'remove-source', { sourceId });
  const without = unwrap(await brief.check(bytes));
  expect(without.claims.map(({ verdict, missing }) => [verdict, missing])).toEqual(all('').map(() => ['gone', 'source']));
});

describe('a Word document edited since', () => {
  test('words split into runs, paragraphs moved and tracked changes elsewhere leave quotes unchanged', async () => {
    const brief = await exportedBrief();
    const bytes = edited(await brief.export('docx'), (xml) => {
      const split = insideBookmark(xml, brief.claims[0], (inside) =>
        inside.replace(
          /(<w:t[^>]*>)([^<]*)(<\/w:t><\/w:r>)/,
          (_, open: string, words: string, close: string) =>
            `${open.replace('<w:t>', '<w:t xml:space="preserve">')}${words.slice(0, 7)}${close}<w:proofErr w:type="spellStart"/><w:ins w:id="9001" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">${words.slice(7, 15)}</w:t></w:r></w:ins><w:del w:id="9002" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>never</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">${words.slice(15)}</w:t></w:r>`,
        ),
      );
      // The paragraph of the third claim goes to the front; a copy that tells where it was moved from stays.
      const number = split.indexOf(`q_${brief.claims[2].replaceAll('-', '')}_1`);
      const [from, to] = [split.lastIndexOf('<w:p>', number), split.indexOf('</w:p>', number) + 6];
      const paragraph = split.slice(from, to);
      const left = '<w:p><w:moveFrom w:id="9003" w:author="A"><w:r><w:t>费用将上涨两成</w:t></w:r></w:moveFrom></w:p>';
      const rest = split.slice(0, from) + left + split.slice(to);
      return rest.replace('<w:body>', `<w:body>${paragraph}`);
    });
    const check = unwrap(await brief.check(bytes));
    expect(check.claims.map(({ verdict, found }) => [verdict, found])).toEqual(all('').map(() => ['unchanged', null]));
  });

  test('a changed word is tampering, told with both texts; a quote taken out is gone, and an emptied one too', async () => {
    const brief = await exportedBrief();
    const bytes = edited(await brief.export('docx'), (xml) => {
      const tampered = insideBookmark(xml, brief.claims[0], (inside) => inside.replace('will open', 'will not open'));
      const emptied = insideBookmark(tampered, brief.claims[1], () => '');
      return insideBookmark(emptied, brief.claims[2], (inside) =>
        inside
          .replace(/<w:r>/g, '<w:del w:id="9" w:author="A"><w:r>')
          .replace(/<\/w:r>/g, '</w:r></w:del>')
          .replace(/w:t(?=[ >])/g, 'w:delText'),
      );
    });
    const check = unwrap(await brief.check(bytes));
    const byId = new Map(check.claims.map((each) => [each.claimId, each]));
    expect(byId.get(brief.claims[0])).toMatchObject({
      verdict: 'tampered',
      exported: 'the tunnel will open in May',
      found: 'the tunnel will not open in May',
    });
    for (const id of brief.claims.slice(1, 3)) expect(byId.get(id)).toMatchObject({ verdict: 'gone', missing: 'quote', foundBy: null });
    expect(byId.get(brief.claims[3])?.verdict).toBe('unchanged');
  });

  test('a quote cut to its beginning, and a mark on words that were never exported, are tampering', async () => {
    const brief = await exportedBrief();
    const exported = await brief.export('docx');
    const foreign = edited(exported, (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:p><w:bookmarkStart w:id="7777" w:name="q_madeup_1"/><w:r><w:t>It is so.</w:t></w:r><w:bookmarkEnd w:id="7777"/></w:p>',
      ),
    );
    const last = unwrap(await brief.check(foreign)).claims.at(-1);
    expect(last).toMatchObject({ claimId: 'madeup', verdict: 'tampered', exported: null, found: 'It is so.' });
    const cut = edited(exported, (xml) => insideBookmark(xml, brief.claims[0], (inside) => inside.replace(' in May', '')));
    expect(unwrap(await brief.check(cut)).claims.find(({ claimId }) => claimId === brief.claims[0])?.verdict).toBe('tampered');
  });

  test('where bookmarks are lost, quotes are looked for in the text', async () => {
    const brief = await exportedBrief();
    const bytes = edited(await brief.export('docx'), (xml) =>
      xml.replace(/<w:bookmarkStart [^>]*w:name="q_[^>]*>/g, '').replace('费用将上涨两成', '费用可能将上涨两成'),
    );
    const check = unwrap(await brief.check(bytes));
    const byId = new Map(check.claims.map((each) => [each.claimId, each]));
    expect(byId.get(brief.claims[0])).toMatchObject({ verdict: 'unchanged', foundBy: 'words' });
    expect(byId.get(brief.claims[3])).toMatchObject({ verdict: 'unchanged', foundBy: 'words' });
    expect(byId.get(brief.claims[2])).toMatchObject({ verdict: 'tampered', exported: '费用将上涨两成', found: '费用可能将上涨两成' });
  });

  test('without its manifest only words are compared; a manifest that was altered says so', async () => {
    const brief = await exportedBrief();
    const exported = await brief.export('docx');
    run(brief.services, 'retag-claim', { claimId: brief.claims[0], tag: 'disputed' });
    const missing = unwrap(await brief.check(repack(exported, { 'customXml/item1.xml': () => null })));
    expect(missing).toMatchObject({ manifest: 'missing', exportedRevision: null, fromThisNotebook: null });
    expect(missing.claims.map(({ verdict }) => verdict)).toEqual(all('unchanged'));
    expect(isUnchanged(missing)).toBe(false);
    const altered = repack(exported, { 'customXml/item1.xml': (xml) => xml.replace('reported', 'disputed') });
    expect(unwrap(await brief.check(altered)).manifest).toBe('altered');
    const broken = repack(exported, { 'customXml/item1.xml': (xml) => xml.replace('{', '{"__proto__":{"format":"caveat-brief"},') });
    expect(unwrap(await brief.check(broken)).manifest).toBe('altered');
  });
});

test('a page and annotations edited since are judged alike', async () => {
  const brief = await exportedBrief();
  const page = Buffer.from(await brief.export('html')).toString('utf8');
  const worded = unwrap(await brief.check(Buffer.from(page.replace('the tunnel will open in May', 'the tunnel <b>may</b> open\n in May'))));
  expect(worded.claims.find(({ claimId }) => claimId === brief.claims[0])).toMatchObject({
    verdict: 'tampered',
    found: 'the tunnel may open\n in May',
  });
  const hidden = page.replace('the tunnel will open', 'the tunnel <span hidden>never </span>will open');
  expect(verdictsOf(await brief.check(Buffer.from(hidden)))).toEqual(all('unchanged'));
  const annotations = Buffer.from(await brief.export('jsonld')).toString('utf8');
  const quote = '"exact": "the tunnel will open in May"';
  expect(annotations).toContain(quote);
  const changed = annotations.replace(quote, '"exact": "the tunnel opened in May"');
  expect(verdictsOf(await brief.check(Buffer.from(changed))).filter((each) => each === 'tampered')).toHaveLength(1);
});

test('files that are no briefs, or made to do harm, are refused and end nothing but themselves', async () => {
  const brief = await exportedBrief();
  const exported = await brief.export('docx');
  expect(codeOf(await brief.check(Buffer.from('Just words.')))).toBe('not-a-brief');
  expect(codeOf(await brief.check(Buffer.from('{"a": 1}')))).toBe('not-a-brief');
  expect(codeOf(await brief.check(zipSync({ 'a.txt': strToU8('a') })))).toBe('not-a-brief');
  expect(codeOf(await brief.check(exported.slice(0, 3000)))).toBe('file-damaged');
  expect(codeOf(await brief.check(new Uint8Array(65 * 1024 * 1024)))).toBe('file-too-large');
  const entities = edited(exported, (xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'));
  expect(codeOf(await brief.check(entities))).toBe('archive-unsafe');
  const bomb = repack(exported, { 'word/document.xml': () => ' '.repeat(60 * 1024 * 1024) });
  expect(codeOf(await brief.check(bomb))).toBe('archive-unsafe');
  const layered = edited(exported, (xml) => {
    const many = Array.from({ length: 60_000 }, (_, i) => `<w:bookmarkStart w:id="${10_000 + i}" w:name="q_a${i}_1"/>`).join('');
    const ends = Array.from({ length: 60_000 }, (_, i) => `<w:bookmarkEnd w:id="${10_000 + i}"/>`).join('');
    return xml.replace('<w:body>', `<w:body>${many}<w:p><w:r><w:t>${'a'.repeat(5000)}</w:t></w:r></w:p>${ends}`);
  });
  expect(codeOf(await brief.check(layered))).toBe('archive-unsafe');
  expect(verdictsOf(await brief.check(exported))).toEqual(all('unchanged'));
  expect(brief.services.store.records.get('note', noteId({ kind: 'claim', id: brief.claims[0] }))).toBeUndefined();
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) process.stderr.write('LibreOffice is not installed: what it keeps of a brief is not tried.\n');

test.skipIf(!hasOffice)(
  'LibreOffice keeps bookmarks and manifest when it saves a document anew, and the bookmarks on the way through ODT',
  { timeout: 240_000 },
  async () => {
    const brief = await exportedBrief();
    const folder = temporaryFolder();
    // Each with a profile of its own, so that two can run at once.
    const convert = async (name: string, to: string, profile: string) => {
      const out = join(folder, profile, 'out');
      const options = [`-env:UserInstallation=file://${folder}/${profile}`, '--headless', '--convert-to', to, '--outdir', out];
      await promisify(execFile)('soffice', [...options, join(folder, name)], { timeout: 110_000 });
      return new Uint8Array(readFileSync(join(out, name.replace(/\.\w+$/, `.${to}`))));
    };
    writeFileSync(join(folder, 'brief.docx'), await brief.export('docx'));
    const [again, odt] = await Promise.all([convert('brief.docx', 'docx', 'word'), convert('brief.docx', 'odt', 'open')]);
    const saved = unwrap(await brief.check(again));
    expect([saved.manifest, ...saved.claims.map(({ verdict }) => verdict)]).toEqual(['sound', ...all('unchanged')]);
    expect(saved.claims.every(({ foundBy }) => foundBy === 'mark')).toBe(true);
    writeFileSync(join(folder, 'brief.odt'), odt);
    const through = unwrap(await brief.check(await convert('brief.odt', 'docx', 'open')));
    expect([through.manifest, ...through.claims.map(({ verdict }) => verdict)]).toEqual(['missing', ...all('unchanged')]);
  },
);
