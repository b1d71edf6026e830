import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportLanguages } from '../../../domain/brief.ts';
import { fillTemplate } from '../../../domain/brief-template.ts';
import { unwrap } from '../../../domain/result.ts';
import { claimIdsIn, nodesOf, parseRichText, plainTextOf, type RichTextNode } from '../../../domain/rich-text.ts';
import { readTemplate } from '../../../main/templates/read-template.ts';
import { arrange } from '../../../renderer/note/arrange.ts';
import { claimOf, sourceOf } from '../export/fixtures.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', '..', 'resources', 'templates');
const shipped = readdirSync(SHIPPED).sort();

const sources = [sourceOf('s1'), sourceOf('s2')];
const claims = [
  { ...claimOf('c1', 's1', 'one'), tag: 'reported' as const },
  { ...claimOf('c2', 's2', 'two'), tag: 'disputed' as const },
  { ...claimOf('c3', 's1', 'three'), tag: 'speculative' as const },
];
const read = (text: string) => unwrap(readTemplate(text, 'mine.md'));
const failing = (text: string) => {
  const failed = readTemplate(text, 'mine.md');
  if (failed.ok) throw new Error('It was read.');
  return failed.error;
};
const shown = (nodes: readonly RichTextNode[]): string[] =>
  nodes.map((node) => {
    if (node.type === 'claim-quote') return node.claimId;
    return node.type === 'heading' ? `${node.tag} ${plainTextOf({ root: { ...root, children: [node] } })}` : node.type;
  });
const { root } = unwrap(parseRichText({ root: { type: 'root', children: [] } }));

describe('the templates of the program', () => {
  test('there are three, each in every language', () => {
    const names = shipped.map((name) => name.split('.')[0]);
    expect([...new Set(names)]).toEqual(['fact-check', 'intelligence-brief', 'literature-note']);
    expect(shipped).toHaveLength(3 * exportLanguages.length);
  });

  test.each(shipped)('%s is read, takes every claim once, and stands as it is in the editor', (fileName) => {
    const template = unwrap(readTemplate(readFileSync(join(SHIPPED, fileName), 'utf8'), fileName));
    expect(template.language).toBe(fileName.split('.')[1]);
    expect(template.about).not.toBe('');
    const content = fillTemplate(template, claims, sources, 'source');
    expect(claimIdsIn(content).sort()).toEqual(['c1', 'c2', 'c3']);
    expect(nodesOf(content).some((node) => node.type === 'source-list')).toBe(true);
    expect(unwrap(parseRichText(content))).toEqual(content);
    const { children } = arrange(content).root;
    expect(children.map(({ type }) => type)).toEqual(content.root.children.map(({ type }) => type));
  });
});

test('what Markdown holds becomes rich text', () => {
  const { parts } = read(
    '# Title\n\nSome *words* with **weight**, `code`, a [link](https://example.org) and a note.[^a]\n\n> Said.\n\n- [x] done\n- [ ] open\n  1. inner\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^a]: Below.',
  );
  const nodes = parts.flatMap((part) => (part.kind === 'text' ? part.nodes : []));
  expect(nodes.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'quote', 'list', 'table']);
  const all = nodesOf({ root: { ...root, children: [...nodes] } });
  expect(all.filter((node) => node.type === 'footnote')).toEqual([{ type: 'footnote', version: 1, text: 'Below.' }]);
  expect(all.flatMap((node) => (node.type === 'listitem' && node.checked !== undefined ? [node.checked] : []))).toEqual([true, false]);
  expect(all.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual(['https://example.org']);
});

test('a link that runs something keeps its words alone', () => {
  const all = nodesOf({
    root: { ...root, children: read('[here](javascript:alert(1))').parts.flatMap((part) => (part.kind === 'text' ? [...part.nodes] : [])) },
  });
  expect(all.map(({ type }) => type)).toEqual(['paragraph', 'text']);
});

describe('places for claims', () => {
  test('are filled by tag, grouped as they ask, and headed one level below', () => {
    const template = read('## Said\n\n{{claims tag=reported by=source}}\n\n### Denied\n\n{{claims tag=disputed}}\n');
    const content = fillTemplate(template, claims, sources, 'tag');
    expect(shown(content.root.children)).toEqual([
      'h2 Said',
      'h3 Title of s1',
      'c1',
      'h3 Denied',
      'h4 Disputed',
      'c2',
      // What no place took comes last.
      'h4 Speculative',
      'c3',
    ]);
  });

  test('that nothing comes to are left as a line to write on', () => {
    expect(shown(fillTemplate(read('{{claims}}'), [], sources, 'source').root.children)).toEqual(['paragraph']);
  });
});

test('a key judgement says how likely and how sure, in either order', () => {
  const [part] = read(':::key-judgement low very-likely\nIt *holds*.\n\nStill.\n:::').parts;
  const [judgement] = part?.kind === 'text' ? part.nodes : [];
  expect(judgement).toMatchObject({ type: 'key-judgement', likelihood: 'very-likely', confidence: 'low' });
  expect(judgement?.type === 'key-judgement' && judgement.children.map(({ type }) => type)).toEqual([
    'text',
    'text',
    'text',
    'linebreak',
    'text',
  ]);
});

test('front matter names it; a file without any is named by its file', () => {
  expect(read('---\nname: Weekly\nlanguage: ko\n---\nx')).toMatchObject({ name: 'Weekly', language: 'ko', about: '' });
  expect(read('x')).toMatchObject({ name: 'mine', language: 'en' });
});

test('inside fenced code nothing is a directive', () => {
  expect(read('```\n{{anything}}\n:::\n```').parts).toHaveLength(1);
});

test.each([
  ['a\n\n{{clams}}', '“{{clams}}”', 'mine.md, line 3'],
  ['{{claims by=colour}}', '“{{claims by=colour}}”', 'mine.md, line 1'],
  [':::key-judgement certain\nx\n:::', '“certain”', 'mine.md, line 1'],
  ['x\n:::key-judgement\nx', 'no end', 'mine.md, line 2'],
  [':::warning\nx\n:::', '“:::warning”', 'mine.md, line 1'],
  ['---\nname: x', 'no end', 'mine.md, line 1'],
  ['---\nname: [\n---\n', 'not YAML', 'mine.md, line 1'],
  ['---\nlanguage: fr\n---\n', 'en, zh, ko', 'mine.md, line 1'],
])('what is wrong is said, and where: %j', (text, what, where) => {
  const { code, ...said } = failing(text);
  expect([code, said.where]).toEqual(['invalid-input', where]);
  expect(said.what).toContain(what);
  expect(said.hint).not.toBe('');
});
