import { describe, expect, test } from 'vitest';
import { outline, read } from './helpers.ts';

test('blocks of every kind', async () => {
  const text = `# The *Lantern* Bridge

A [link](https://x.example) and **bold**
over two lines.

- one
- two
  - deeper

> “Quoted,” she said.

| Route | Km |
| --- | --- |
| Sandrey | 38 |

\`\`\`
code stays
  as it is
\`\`\`

![A pier at night](pier.jpg)
`;
  const extraction = await read(text, 'a.md');
  expect(outline(extraction)).toEqual([
    'heading: The Lantern Bridge',
    'paragraph: A link and bold over two lines.',
    'list-item: one',
    'list-item: two',
    'list-item: deeper',
    'quote: “Quoted,” she said.',
    'table-row: Route | Km',
    'table-row: Sandrey | 38',
    'paragraph: code stays\n  as it is',
    'caption: A pier at night',
  ]);
  expect(extraction.blocks.map(({ level }) => level ?? 0)).toEqual([1, 0, 1, 1, 2, 0, 0, 0, 0, 0]);
});

test('HTML in it is read as HTML, and never runs', async () => {
  const { text } = await read('# Quay\n\n<div>Seen<script>never()</script></div>\n\nInline <b>bold</b> and<br>broken.', 'a.md');
  expect(text).toBe('Quay\nSeen\nInline bold and\nbroken.');
});

test('notes keep their marks, and raised figures are no digits', async () => {
  const { text } = await read(
    '# Quay\n\nIt cost 10<sup>6</sup> more[^2] in the 1<sup>st</sup> year[^a].\n\n[^2]: Said the board.\n\n    Twice.\n\n[^a]: Of two.\n',
    'a.md',
  );
  expect(text.split('\n')).toEqual(['Quay', 'It cost 10⁶ more[2] in the 1st year[a].', '[2] Said the board.', 'Twice.', '[a] Of two.']);
});

test('a single tilde is the sign of a range', async () => {
  const { text } = await read('# 예보\n\n3~5일에서 7~9일, 피해는 10~20% 늘어난다. 预计10~20人，3~5天。', 'a.md');
  expect(text).toBe('예보\n3~5일에서 7~9일, 피해는 10~20% 늘어난다. 预计10~20人，3~5天。');
});

test('a date that begins a paragraph is no number of a point', async () => {
  const extraction = await read(
    '# 발표\n\n2025. 11. 4. 새 부두를 연다.\n\n11. 4. 개장식이 열린다.\n\n2024) 예산은 줄었다.\n\n- 2024. 3. 2. 착공.\n\n> 2023. The pier was closed.\n\n1. one\n2. two\n\n7. seven\n',
    'a.md',
  );
  expect(outline(extraction)).toEqual([
    'heading: 발표',
    'paragraph: 2025. 11. 4. 새 부두를 연다.',
    'paragraph: 11. 4. 개장식이 열린다.',
    'paragraph: 2024) 예산은 줄었다.',
    'list-item: 2024. 3. 2. 착공.',
    'quote: 2023. The pier was closed.',
    'list-item: one',
    'list-item: two',
    'list-item: seven',
  ]);
});

test('points of points, clauses and a list of years stay points, with all that they say', async () => {
  const extraction = await read(
    '3.\n   1. Inner alone\n\n# A\n\n2. 1) 을은 갚는다.\n\n# B\n\n1990. The wall fell.\n1991. The union broke.\n\n# C\n\n1. 1. The minister reports.\n2. The council hears.\n',
    'a.md',
  );
  expect(outline(extraction)).toEqual([
    'list-item: Inner alone',
    'heading: A',
    'list-item: 을은 갚는다.',
    'heading: B',
    'list-item: 1990. The wall fell.',
    'list-item: 1991. The union broke.',
    'heading: C',
    'list-item: The minister reports.',
    'list-item: The council hears.',
  ]);
});

test('a title made of the first words begins after the date', async () => {
  const { details } = await read('2025. 11. 4. 부산항에서 배가 출항했다.\n\n둘째 문단은 길다.\n', '1.md');
  expect(details.title).toBe('부산항에서 배가 출항했다.');
});

describe('front matter', () => {
  const withMatter = (matter: string) => read(`---\n${matter}\n---\n\n# Heading\n\nThe quay is long, and the ship is late.`, 'a.md');

  test('states the details', async () => {
    const { details } = await withMatter(
      'title: "Bridge: closed"\nauthor: [Mina Okafor, Li Wei]\ndate: 2025-10-14T07:40+01:00\nsite: The Ledger\nlang: en-GB\nurl: https://ledger.example/a',
    );
    expect(details).toEqual({
      title: 'Bridge: closed',
      author: 'Mina Okafor, Li Wei',
      published: '2025-10-14T07:40+01:00',
      outlet: 'The Ledger',
      language: 'en',
      url: 'https://ledger.example/a',
      reliability: 'F',
      foundIn: {
        title: 'front-matter',
        author: 'front-matter',
        published: 'front-matter',
        outlet: 'front-matter',
        language: 'front-matter',
        url: 'front-matter',
      },
    });
  });

  test('a source that is a link is the address, not the outlet', async () => {
    expect((await withMatter('source: https://ledger.example/a')).details).toMatchObject({
      outlet: '',
      url: 'https://ledger.example/a',
      title: 'Heading',
    });
  });

  test('that cannot be read is a warning, and the text is there', async () => {
    const { warnings, text } = await withMatter('title: "open\nauthor: [');
    expect(warnings).toHaveLength(1);
    expect(text).toContain('The quay is long');
  });

  test('a date in words nobody can place is a warning', async () => {
    const { warnings, details } = await withMatter('date: last Tuesday');
    expect(details.published).toBeNull();
    expect(warnings[0]).toContain('last Tuesday');
  });
});
