import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportLanguage } from '../../../domain/brief.ts';
import { type BriefModel, buildBriefModel } from '../../../domain/brief-model.ts';
import { headingOf, paragraphOf, textOf } from '../../../domain/rich-text.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { words } from '../../../main/export/words.ts';
import { type DocumentRead, expectedOf, oneSpaced } from './document-read.ts';
import { cite, claimOf, footnote, inputOf, link, modelOf, noteOn, quote, refer, sourceOf, tunnel } from './fixtures.ts';
import { full } from './full-brief.ts';
import { hostile } from './hostile.ts';
import { hasOffice, readByOffice } from './office.ts';
import { documentByPandoc, hasPandoc } from './pandoc.ts';
import { faultsOf, hasValidator } from './validator.ts';

/** What is hard to set: much of one thing, nothing at all, things that are gone, addresses that lead astray. */
const long = `${'長い引用。'.repeat(10_000)}\n${'A word after another. '.repeat(2_300)}`;
const trouble: BriefModel = buildBriefModel(
  inputOf(
    [
      paragraphOf(link('javascript:alert(1)', 'a hostile link'), ' ', link(`https://example.org/${'%'.repeat(2500)}`, 'a link too long')),
      quote('long'),
      quote('blank'),
      quote('gone'),
      quote('orphan'),
      paragraphOf(refer('gone'), cite('lost'), refer('orphan')),
      headingOf(2, textOf('x'.repeat(5000))),
      headingOf(2, footnote('in a heading')),
      headingOf(2, 'third'),
    ],
    {
      claims: [claimOf('long', 's', long), claimOf('blank', 's', ' \n '), claimOf('orphan', 'lost', 'Its source is gone.')],
      notes: [noteOn('long', paragraphOf(long))],
      sources: [sourceOf('s', { url: 'javascript:alert(1)', title: 'x'.repeat(500), language: 'en-GB-oxendict' })],
    },
  ),
);

const documents: Readonly<Record<string, readonly [BriefModel, ExportLanguage]>> = {
  full: [full, 'en'],
  'full-zh': [full, 'zh'],
  'full-ko': [full, 'ko'],
  tunnel: [tunnel, 'en'],
  hostile: [hostile, 'en'],
  trouble: [trouble, 'zh'],
  empty: [modelOf([]), 'ko'],
};

const written = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const [name, [model, language]] of Object.entries(documents)) written.set(name, await renderBrief(model, 'docx', language));
});

function bytesOf(name: string): Uint8Array {
  return written.get(name) ?? new Uint8Array();
}

describe.runIf(hasValidator)('the Open XML SDK', () => {
  test.each(Object.keys(documents))('finds no fault with “%s”', { timeout: 60_000 }, async (name) => {
    expect(await faultsOf(bytesOf(name))).toEqual([]);
  });

  test('would find one', { timeout: 60_000 }, async () => {
    const files = unzipSync(bytesOf('tunnel'));
    const swapped = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/(<w:keepNext\/>)(<w:spacing[^>]*>)/, '$2$1');
    expect(await faultsOf(zipSync({ ...files, 'word/document.xml': strToU8(swapped) }))).toHaveLength(1);
  });
});

function withoutComments(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(
    /<w:comment(?:RangeStart|RangeEnd|Reference)[^>]*\/>/g,
    '',
  );
  return zipSync({ ...files, 'word/document.xml': strToU8(text) });
}

/** Comments by the words they are about: programs hand them over in different orders. */
function sorted(comments: DocumentRead['comments']): DocumentRead['comments'] {
  return comments.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** @param notes what was found where the footnotes are to be looked for, if elsewhere */
function expectToHold(found: DocumentRead, model: BriefModel, language: ExportLanguage, notes = found): void {
  const expected = expectedOf(model, words[language]);
  expect(found.headings).toEqual(expected.headings);
  // A note that stands in a note's place comes where its mark does.
  expect(found.footnotes).toHaveLength(expected.footnotes.length);
  expect([...notes.footnotes].sort()).toEqual([...expected.footnotes].sort());
  const comments = sorted(found.comments);
  expect(comments.map(({ author, on }) => ({ author, on }))).toEqual(sorted(expected.comments).map(({ author, on }) => ({ author, on })));
  sorted(expected.comments).forEach(({ says }, index) => {
    expect(comments[index]?.says).toContain(oneSpaced(says));
  });
}

const readable = ['full', 'full-zh', 'full-ko', 'tunnel'] as const;

describe.runIf(hasPandoc)('Pandoc', () => {
  test.each(readable)('finds the headings, footnotes and comments of “%s”', (name) => {
    const [model, language] = documents[name] ?? [full, 'en'];
    expectToHold(documentByPandoc(bytesOf(name)), model, language);
  });
});

describe.runIf(hasOffice)('LibreOffice', () => {
  let read: Awaited<ReturnType<typeof readByOffice>> = new Map();
  beforeAll(async () => {
    const bare = readable.map((name) => [`${name} bare`, withoutComments(bytesOf(name))] as const);
    read = await readByOffice(Object.fromEntries([...written, ...bare]));
  }, 150_000);

  test.each(readable)('finds the headings, footnotes and comments of “%s”', (name) => {
    const [model, language] = documents[name] ?? [full, 'en'];
    const found = read.get(name);
    if (found === undefined) throw new Error('It was not read.');
    // LibreOffice 7.4 puts the words of other footnotes behind a mark that a comment stands before, whoever wrote the file.
    expectToHold(found, model, language, read.get(`${name} bare`));
  });

  test('opens what is hard to set', () => {
    expect(read.get('trouble')?.headings.map(({ text }) => text)).toContain('third');
    expect(read.get('empty')?.comments).toEqual([]);
  });
});

describe('a brief with what is hard to set', () => {
  test('loses no claim in silence', () => {
    // One thing wrong is told once, however often it is met.
    expect(trouble.warnings.map(({ kind }) => kind).sort()).toEqual(['address-refused', 'claim-missing', 'source-missing']);
    const text = textIn('trouble');
    for (const line of long.split('\n')) expect(text).toContain(line.trim());
    expect(text.match(/此处引用的论断已不在笔记本中/g)).toHaveLength(2);
    expect(text).toContain('a hostile link a link too long');
  });

  test('makes no link of a hostile address', () => {
    expect(strFromU8(unzipSync(bytesOf('trouble'))['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toMatch(/javascript|%%%/);
  });
});

function textIn(name: string): string {
  const xml = strFromU8(unzipSync(bytesOf(name))['word/document.xml'] ?? new Uint8Array());
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent ?? '';
}
