import { describe, expect, test } from 'vitest';
import { catalogues, languages } from '../../../renderer/messages/index.tsx';
import { cite, onlyClaimIn, type Quoted } from '../../../renderer/reader/citation.ts';

const quoted: Quoted = {
  words: 'the pier was sound',
  firstPassage: 12,
  lastPassage: 12,
  firstPage: null,
  lastPage: null,
  source: {
    title: 'Bridge shut after strike',
    author: 'Mina Okafor',
    outlet: 'The Ledger',
    published: '2026-05-03T07:40+01:00',
    language: 'en',
    url: '',
  },
  claim: null,
};
const plain = (change: Partial<Quoted>, language: (typeof languages)[number] = 'en') =>
  cite({ ...quoted, ...change }, catalogues[language], language).plain;
const withSource = (change: Partial<Quoted['source']>) => ({ source: { ...quoted.source, ...change } });

describe('a quotation names where it comes from', () => {
  test('in the conventions of the interface', () => {
    expect(plain({})).toBe('“the pier was sound” (Mina Okafor, “Bridge shut after strike”, The Ledger, 3 May 2026, passage 12)');
    expect(plain({}, 'zh')).toBe('“the pier was sound”（Mina Okafor：“Bridge shut after strike”，The Ledger，2026年5月3日，第 12 段）');
    expect(plain({}, 'ko')).toBe('“the pier was sound”(Mina Okafor, “Bridge shut after strike”, The Ledger, 2026년 5월 3일, 단락 12)');
  });

  test('with the pages of a source that has them', () => {
    expect(plain({ firstPage: 'iii', lastPage: 'iii' })).toContain(', 3 May 2026, p. iii, passage 12)');
    expect(plain({ firstPage: '3', lastPage: '4' })).toContain(', pp. 3–4, passage 12)');
    expect(plain({ firstPage: '3', lastPage: '3' }, 'zh')).toContain('，第 3 页，第 12 段）');
    expect(plain({ firstPage: '3', lastPage: '4' }, 'ko')).toContain(', 3–4쪽, 단락 12)');
  });

  test('in the quotation marks of its source', () => {
    const marksIn = (language: string) => plain({ words: 'x', ...withSource({ language, title: 'T', author: '' }) }).slice(0, 12);
    expect(marksIn('zh')).toContain('“x” (《T》');
    expect(marksIn('zh-TW')).toContain('「x」 (《T》');
    expect(marksIn('ja')).toContain('「x」 (「T」');
    expect(marksIn('ko')).toContain('“x” (「T」');
    expect(marksIn('de-AT')).toContain('„x“ („T“');
    expect(marksIn('fr')).toContain('« x » (« T');
    expect(marksIn('und')).toContain('“x” (“T”');
  });

  test('with marks of the other kind around words that hold the usual ones, which are not touched', () => {
    expect(plain({ words: 'he said “no” twice' })).toContain('‘he said “no” twice’ (');
    expect(plain({ words: '他說「不」', ...withSource({ language: 'zh-Hant' }) })).toContain('『他說「不」』');
  });

  test('with the tag and the attribution of a claim', () => {
    const claim = { tag: 'disputed', attribution: 'the port' } as const;
    expect(plain({ claim })).toMatch(/, passage 12; disputed, according to the port\)$/);
    expect(plain({ claim: { ...claim, attribution: '' } })).toMatch(/, passage 12; disputed\)$/);
    expect(plain({ claim }, 'zh')).toMatch(/，第 12 段；有争议，说法来自：the port）$/);
    expect(plain({ claim }, 'ko')).toMatch(/, 단락 12; 논란, 주장한 쪽: the port\)$/);
  });

  test('without what is not known', () => {
    const bare = withSource({ author: '', outlet: '', published: null });
    expect(plain({ ...bare, firstPassage: 0, lastPassage: 0 })).toBe('“the pier was sound” (“Bridge shut after strike”)');
  });

  test('with a date no more precise than it is stated', () => {
    expect(plain(withSource({ published: '2026', updated: '2026-05-04T10:00Z' }))).toContain(', 2026, updated 4 May 2026, passage');
    expect(plain(withSource({ published: '2026' }))).toContain(', 2026, passage');
    expect(plain(withSource({ published: '2026-05' }))).toContain(', May 2026, passage');
    expect(plain(withSource({ published: '2026-05' }), 'ko')).toContain(', 2026년 5월, ');
  });

  test('with a range of passages, each on a line of its own', () => {
    const several = plain({ words: 'one\n\n two \nthree\n', firstPassage: 3, lastPassage: 5 });
    expect(several).toMatch(/^“one\ntwo\nthree” \(.*, passages 3–5\)$/s);
  });
});

describe('as HTML', () => {
  const html = (change: Partial<Quoted>) => cite({ ...quoted, ...change }, catalogues.en, 'en').html;

  test('nothing of a source becomes markup', () => {
    const hostile = '<img src=x onerror="alert(1)">&\'';
    const made = html({
      words: hostile,
      claim: { tag: 'reported', attribution: hostile },
      ...withSource({ title: hostile, author: hostile, outlet: hostile, url: 'https://example.org/?a="><script>' }),
    });
    expect(made.replace(/<\/?(p|span|a)( (lang|href)="[^"<>]*")?>/g, '')).not.toMatch(/[<>"]/);
    expect(made).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
  });

  test('the title leads to the source, if its address is safe', () => {
    expect(html(withSource({ url: 'https://example.org/a?b=1&c=2' }))).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2">“Bridge shut after strike”</a>',
    );
    expect(html(withSource({ url: 'javascript:alert(1)' }))).not.toContain('href');
  });

  test('each paragraph is one, and every part says its language', () => {
    expect(html({ words: '하나\n둘', firstPassage: 1, lastPassage: 2, ...withSource({ language: 'ko' }) })).toBe(
      '<p><span lang="ko">“하나</span></p><p><span lang="ko">둘”</span><span lang="en-GB"> (Mina Okafor, 「Bridge shut after strike」, The Ledger, 3 May 2026, passages 1–2)</span></p>',
    );
    expect(html(withSource({ language: 'und' }))).toContain('<p><span>“the');
  });

  test.each(languages)('both forms say the same in %s', (language) => {
    const { plain, html } = cite({ ...quoted, words: 'one\ntwo' }, catalogues[language], language);
    expect(html.replace(/<\/p><p>/g, '\n').replace(/<[^>]*>/g, '')).toBe(plain);
  });
});

test('a claim is quoted when it is the only one the words touch', () => {
  const claim = (start: number, end: number) => ({ anchor: { versionId: 'v', start, end, exact: '', prefix: '', suffix: '' } });
  const claims = [claim(0, 10), claim(20, 30), claim(25, 40)];
  expect(onlyClaimIn(claims, { start: 5, end: 20 })).toBe(claims[0]);
  expect(onlyClaimIn(claims, { start: 10, end: 20 })).toBeNull();
  expect(onlyClaimIn(claims, { start: 26, end: 28 })).toBeNull();
});
