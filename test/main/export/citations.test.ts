import { describe, expect, test } from 'vitest';
import type { BriefInput, Run } from '../../../domain/brief-model.ts';
import { unwrap } from '../../../domain/result.ts';
import { paragraphOf, type RichTextNode } from '../../../domain/rich-text.ts';
import { applyStyle } from '../../../main/export/citations/apply-style.ts';
import { readStyle } from '../../../main/export/citations/read-style.ts';
import { runsFromOutput } from '../../../main/export/citations/rich-output.ts';
import { textOfStyle } from '../../../main/export/citations/style-text.ts';
import { renderStyledBrief } from '../../../main/export/render.ts';
import { cite, citeAt, claimOf, footnote, modelOf, noteOn, quote, refer, sourceOf } from './fixtures.ts';
import { dependent, inNotes, numbered, withPart } from './styles.ts';

const sources = [
  sourceOf('harbour', {
    title: 'A date for the <i>tunnel</i> & more',
    outlet: 'Harbour Daily',
    author: 'Mina Example, Joon Sample',
    published: '2025-10-29',
    language: 'en',
    url: 'https://harbour.example/tunnel?day=29&part=2',
    reliability: 'B',
  }),
  sourceOf('ribao', { title: '隧道工程分开进行', outlet: '示例日报', author: '李样例', published: '2025-11-03', language: 'zh' }),
  sourceOf('bogi', {
    title: '터널 개통, 세 단계 점검 남아',
    outlet: '보기신문',
    author: '김보기',
    published: '2025-12-01',
    language: 'ko',
  }),
];
const claims = [claimOf('k', 'bogi', '점검이 남았다'), claimOf('r', 'harbour', 'a date was weighed')];

async function styled(
  style: Parameters<typeof textOfStyle>[0],
  nodes: RichTextNode[],
  language: 'en' | 'zh' | 'ko' = 'en',
  parts: Partial<BriefInput> = {},
) {
  return unwrap(applyStyle(modelOf(nodes, { sources, claims, ...parts }), await textOfStyle(style), language));
}

/** Runs as words, with italics between asterisks, small capitals between carets and notes between brackets. */
function wordsOf(runs: readonly Run[]): string {
  return runs
    .map((run): string => {
      if (run.kind === 'text') return run.italic ? `*${run.text}*` : run.smallCaps ? `^${run.text}^` : run.text;
      if (run.kind === 'citation') return wordsOf(run.cited ?? []);
      if (run.kind === 'claim-reference') return `“${run.quote}”${wordsOf(run.cited ?? [])}`;
      return run.kind === 'footnote' ? `{${run.number}: ${wordsOf(run.runs)}}` : '?';
    })
    .join('');
}

function paragraphs(model: Awaited<ReturnType<typeof styled>>): string[] {
  return model.blocks.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block.runs)] : []));
}

function entries({ references }: Awaited<ReturnType<typeof styled>>): string[] {
  return (references ?? []).map(({ label, runs }) => `${label}|${wordsOf(runs)}`);
}

describe('APA', () => {
  const nodes = [paragraphOf('First', citeAt('harbour', 'page', '12–14'), ' then ', cite('ribao'), cite('bogi'), '.')];

  test('cites author and year, with pages, and lists by author', async () => {
    const model = await styled({ shipped: 'apa' }, nodes);
    expect(paragraphs(model)).toEqual(['First(Mina Example & Joon Sample, 2025, pp. 12–14) then (김보기, 2025; 李样例, 2025).']);
    expect(entries(model)).toContain(
      '|Mina Example & Joon Sample. (2025, October 29). A date for the <i>tunnel</i> & more. *Harbour Daily*. https://harbour.example/tunnel?day=29&part=2',
    );
    const link = model.references?.flatMap(({ runs }) => runs).find(({ url }) => url !== null);
    expect(link).toMatchObject({
      text: 'https://harbour.example/tunnel?day=29&part=2',
      url: 'https://harbour.example/tunnel?day=29&part=2',
    });
    expect(new Set(model.references?.map(({ source }) => source))).toEqual(new Set([1, 2, 3]));
  });
});

test.each([
  ['en', '[1, p. 3]', 'November 3, 2025'],
  ['zh', '[1, 页 3]', '2025年11月3日'],
  ['ko', '[1, 쪽 3]', '2025년 11월 3일'],
] as const)('the words of a style are those of the brief’s language: %s', async (language, citation, date) => {
  const model = await styled({ fileName: 'numbered.csl', text: numbered }, [paragraphOf(citeAt('ribao', 'page', '3'))], language);
  expect(paragraphs(model)).toEqual([citation]);
  expect(entries(model)).toEqual([`[1]|隧道工程分开进行, ^示例日报^, ${date}.`]);
});

test('a style that numbers counts claims where they are quoted, and puts the numbers in front of its list', async () => {
  const model = await styled({ fileName: 'numbered.csl', text: numbered }, [
    quote('k'),
    paragraphOf('See ', cite('harbour'), cite('bogi'), ' and ', citeAt('harbour', 'passage', '4'), '; ', refer('r'), '.'),
  ]);
  expect(paragraphs(model)).toEqual(['See [1; 2] and [2, para. 4]; “a date was weighed”[2].']);
  expect(entries(model)).toEqual([
    '[1]|터널 개통, 세 단계 점검 남아, ^보기신문^, December 1, 2025.',
    '[2]|*A date for the <i>tunnel</i> & more*, ^Harbour Daily^, October 29, 2025.',
  ]);
  expect(model.sources.map(({ cited }) => wordsOf(cited ?? []))).toEqual(['[1]', '[2]']);
});

test('a style that cites in notes makes footnotes, numbered together with the brief’s own', async () => {
  const model = await styled(
    { fileName: 'notes.csl', text: inNotes },
    [
      paragraphOf('One', citeAt('harbour', 'page', '3'), ' two', footnote('Of my own.'), ' three', cite('harbour'), '.'),
      quote('k'),
      paragraphOf('Four', cite('ribao'), ' five', refer('r'), '.'),
    ],
    'en',
    { notes: [noteOn('k', paragraphOf('In a note', cite('ribao')))] },
  );
  expect(paragraphs(model)).toEqual([
    'One{1: Mina Example, Joon Sample, *A date for the <i>tunnel</i> & more*, p. 3.} two{2: Of my own.} three{3: A date for the <i>tunnel</i> & more.}.',
    'Four{5: Ibid.} five“a date was weighed”{6: A date for the <i>tunnel</i> & more.}.',
  ]);
  expect(model.footnotes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(wordsOf(model.footnotes[3]?.runs ?? [])).toBe('李样例, 隧道工程分开进行.');
  expect(entries(model)).toHaveLength(3);
});

test('every format says the same in a style: the citations, the list, and how reliable a source is', async () => {
  const model = modelOf([paragraphOf('See ', cite('harbour')), quote('r')], { sources, claims });
  const texts = await Promise.all(
    (['md', 'html'] as const).map(async (format) =>
      new TextDecoder().decode(unwrap(await renderStyledBrief(model, format, 'en', { shipped: 'vancouver' }))),
    ),
  );
  for (const text of texts) {
    expect(text).toContain('Harbour Daily');
    expect(text).toContain('Available from');
    expect(text).toContain('Reliability B: usually reliable');
    expect(text).not.toContain('[1]');
    expect(text).not.toContain('<i>tunnel</i>');
  }
  const [markdown, html] = texts;
  expect(markdown).toContain('See (1)');
  expect(html).toContain('<a class="citation" href="#source-1">(1)</a>');
  expect(html).toContain('<li id="source-1"><span class="reference-label">1.</span>');
});

describe('a style that must not be used is refused with what is wrong', () => {
  const calls = (name: string, called: string) => `<macro name="${name}">${`<text macro="${called}"/>`.repeat(10)}</macro>`;
  const doubling = `${Array.from({ length: 12 }, (_, index) => calls(`m${index}`, `m${index + 1}`)).join('')}<macro name="m12"/>`;

  test.each([
    ['entities', `<!DOCTYPE style [<!ENTITY a "aaaa">]>${numbered.slice(numbered.indexOf('<style'))}`, 'document type'],
    ['a script', withPart('<script>alert(1)</script>'), '“script”'],
    ['a length beyond all styles', withPart(`<!--${'x'.repeat(1_000_001)}-->`), 'longer than'],
    ['macros that call one another without end', withPart(doubling), 'too often'],
    ['a macro that calls itself', withPart(calls('a', 'a')), 'calls itself'],
    ['an end that is missing', numbered.slice(0, -20), 'well-formed'],
    ['another kind of XML', '<html><body/></html>', 'no citation style'],
    ['no citation', numbered.replace(/<citation[\s\S]*<\/citation>/u, ''), 'how to cite'],
    ['no XML', 'apa', 'well-formed'],
    ['a macro that is not there', withPart('<macro name="a"><text macro="nowhere"/></macro>'), '“nowhere”'],
  ])('%s', (_what, text, why) => {
    const read = readStyle(text, 'odd.csl');
    expect(read).toMatchObject({ ok: false, error: { code: 'style-broken', where: 'odd.csl' } });
    expect(read.ok ? '' : read.error.what).toContain(why);
  });

  test('one that only points to another names it', () => {
    expect(readStyle(dependent, 'tunnels.csl')).toMatchObject({
      ok: false,
      error: {
        code: 'style-dependent',
        params: { parent: 'numbered' },
        hint: 'Add the style “numbered” (http://styles.example/numbered) instead.',
      },
    });
  });

  test('one that the processor stumbles over is broken, not an error of the program', async () => {
    const text = numbered.replace('<text variable="title" font-style="italic"/>', '<text variable="title" text-case="odd"/>');
    const rendered = await renderStyledBrief(modelOf([paragraphOf(cite('bogi'))], { sources }), 'md', 'en', { fileName: 'odd.csl', text });
    expect(rendered).toMatchObject({ ok: false, error: { code: 'style-broken', where: 'odd.csl' } });
  });
});

test('of what the processor writes only its own formatting is understood', () => {
  expect(
    runsFromOutput('<i>a</i> &#60;b&#62; <img src=x onerror=y><a href="javascript:alert(1)">c</a>').map(({ text, italic, url }) => [
      text,
      italic,
      url,
    ]),
  ).toEqual([
    ['a', true, null],
    [' <b> <img src=x onerror=y>', false, null],
    ['c', false, null],
  ]);
  expect(
    runsFromOutput('<span style="font-variant:small-caps;">A<sup>2</sup></span>').map(({ smallCaps, script }) => [smallCaps, script]),
  ).toEqual([
    [true, null],
    [true, 'super'],
  ]);
});

test('a thousand citations are set in one go', async () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    sourceOf(`s${index}`, { author: `Author ${index}`, published: '2025', outlet: 'Daily' }),
  );
  const nodes = Array.from({ length: 1000 }, (_, index) => paragraphOf(`${index} `, cite(`s${index % 200}`)));
  const model = await styled({ fileName: 'numbered.csl', text: numbered }, nodes, 'en', { sources: many });
  expect(paragraphs(model).at(-1)).toBe('999 [200]');
  expect(entries(model)).toHaveLength(200);
});
