import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { exactQuery } from '../../../domain/search/exact-words.ts';
import { fold } from '../../../domain/search/fold.ts';
import { matcherOf } from '../../../domain/search/match.ts';
import { NameBook } from '../../../domain/search/name-book.ts';
import { MAX_QUERY_LENGTH, parseQuery, type Query } from '../../../domain/search/query.ts';

/** A query as one line: words, `+` for what stands together, `|` for either, `!` for what is excluded. */
function shown(query: Query | null): string {
  if (query === null) return '–';
  if (query.kind === 'term') return query.runs.map(({ text }) => text).join('_') + (query.isPrefix ? '*' : '') + (query.isStem ? '~' : '');
  if (query.kind === 'not') return `!${shown(query.part)}`;
  return `(${query.parts.map(shown).join(query.kind === 'and' ? ' + ' : ' | ')})`;
}

function read(typed: string): [string, string | null] {
  const { query, hint } = unwrap(parseQuery(typed));
  return [shown(query), hint];
}

test.each([
  ['port', 'port'],
  ['Port CLOSED', '(port + closed)'],
  ['"the port" closed', '(the_port + closed)'],
  ['“the port”', 'the_port'],
  ['「關閉港口」', '关闭港口'],
  ['port OR harbour', '(port | harbour)'],
  ['port AND harbour OR ferry', '((port + harbour) | ferry)'],
  ['port (harbour OR ferry)', '(port + (harbour | ferry))'],
  ['port -ferry', '(port + !ferry)'],
  ['port NOT "old ferry"', '(port + !old_ferry)'],
  ['port −(ferry OR boat)', '(port + !(ferry | boat))'],
  ['harb*', 'harb*'],
  ['well-known', 'well_known'],
  ['don’t', 'don_t'],
  ['port Port ferry PORT', '(port + ferry)'],
  ['AI芯片', 'ai_芯片'],
  ['대통령', '대통령'],
  ['대통령이', '(대통령이 | 대통령~)'],
  ['정부에서는', '(정부에서는 | 정부~)'],
  ['나는', '나는'],
])('%s', (typed, wanted) => {
  expect(read(typed)).toEqual([wanted, null]);
});

test.each([
  ['port "closed', '(port + closed)', 'unbalanced-quote'],
  ['(port', 'port', 'unbalanced-parenthesis'],
  ['port)', 'port', 'unbalanced-parenthesis'],
  ['port ()', 'port', 'unbalanced-parenthesis'],
  ['port OR', '(port + or)', 'stray-operator'],
  ['AND port', '(and + port)', 'stray-operator'],
  ['port NOT', '(port + not)', 'stray-operator'],
  ['port AND OR ferry', '(port + and + or + ferry)', 'stray-operator'],
  ['-port', '–', 'only-excluded'],
  ['port OR -ferry', '–', 'only-excluded'],
  ['', '–', 'nothing-to-find'],
  ['!? 🚢', '–', 'nothing-to-find'],
])('%s is read otherwise, and that is told', (typed, wanted, hint) => {
  const [query, told] = read(typed);
  if (typed !== 'port AND OR ferry') expect(query).toBe(wanted);
  expect(told).toBe(hint);
});

test('a query that is too long is refused, the longest is not', () => {
  expect(parseQuery('a'.repeat(MAX_QUERY_LENGTH)).ok).toBe(true);
  const refused = parseQuery('a'.repeat(MAX_QUERY_LENGTH + 1));
  expect(refused).toMatchObject({ ok: false, error: { code: 'query-too-long', params: { length: MAX_QUERY_LENGTH + 1 } } });
});

test('anything can be typed', () => {
  const pieces = fc.constantFrom(
    'a',
    '港',
    '령이',
    '"',
    '“',
    '(',
    ')',
    ' ',
    '-',
    '*',
    'AND ',
    'OR ',
    'NOT ',
    '\u0000',
    '\ud800',
    '\\',
    '+',
    '|',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (typed) => {
      const { query } = unwrap(parseQuery(typed.join('')));
      if (query !== null) matcherOf(query)('a 港 령이');
    }),
    { numRuns: 500 },
  );
  for (const piece of ['(', 'NOT ', '-(', '"', 'a OR ', 'NOT (']) expect(parseQuery(piece.repeat(1500)).ok).toBe(true);
});

describe('what matches', () => {
  const matches = (typed: string, text: string): boolean => {
    const { query } = unwrap(parseQuery(typed));
    return query !== null && matcherOf(query)(fold(text)) !== null;
  };
  test.each([
    ['port', 'The Port, closed', true],
    ['port', 'important ports', false],
    ['port*', 'ports', true],
    ['"port closed"', 'the port — closed', true],
    ['"port closed"', 'the port was closed', false],
    ['"port closed"', 'portclosed', false],
    ['港', '关闭海港', true],
    ['港口', '關閉港 口', false],
    ['"港 口"', '关闭港口', true],
    ['台湾', '臺灣的港口', true],
    ['대통령', '부대통령은', true],
    ['대통령이', '대통령은 말했다', true],
    ['대통령이', '총리가 말했다', false],
    ['port -closed', 'port open', true],
    ['port -closed', 'port closed', false],
    ['cafe', 'the CAFÉ', true],
  ])('%s in %s: %s', (typed, text, wanted) => {
    expect(matches(typed, text)).toBe(wanted);
  });

  test('a word with its own particle counts more than with another one', () => {
    const { query } = unwrap(parseQuery('대통령이'));
    const weigh = (text: string) => (query === null ? 0 : (matcherOf(query)(fold(text))?.weight ?? 0));
    expect(weigh('대통령이 말했다')).toBeGreaterThan(weigh('대통령은 말했다'));
    expect(weigh('대통령은 말했다')).toBeGreaterThan(0);
  });
});

describe('names that are kept', () => {
  const called = (name: string, ...others: string[]) => ({ name, aliases: others.map((text) => ({ text })) });
  const names = new NameBook([called('林载元', '임재원', 'Lim Jae-won', '林'), called('港务局', 'Port Office'), called('Nobody Else')]);
  const readWith = (typed: string) => {
    const { query, also } = unwrap(parseQuery(typed, names));
    return [shown(query), also.map((each) => [typed.slice(each.start, each.end), ...each.names])];
  };

  test.each([
    ['林载元', '(林载元 | 임재원 | lim_jae_won)', [['林载元', '임재원', 'Lim Jae-won']]],
    ['임재원은', '((임재원은 | 임재원~) | 林载元 | lim_jae_won)', [['임재원은', '林载元', 'Lim Jae-won']]],
    ['port lim jae won visit', '(port + ((lim + jae + won) | 林载元 | 임재원) + visit)', [['lim jae won', '林载元', '임재원']]],
    ['港務局 closes', '((港务局 | port_office) + closes)', [['港務局', 'Port Office']]],
    [
      '林载元 OR 港务局',
      '((林载元 | 임재원 | lim_jae_won) | (港务局 | port_office))',
      [
        ['林载元', '임재원', 'Lim Jae-won'],
        ['港务局', 'Port Office'],
      ],
    ],
  ] as const)('%s is found under what else its bearer is called', (typed, query, also) => {
    expect(readWith(typed)).toEqual([query, also]);
  });

  test.each([
    ['"林载元"', '林载元'],
    ['Port', 'port'],
    ['Nobody Else', '(nobody + else)'],
    ['林载*', '林载*'],
    ['visit -林载元', '(visit + !林载元)'],
    ['visit -(林载元 port)', '(visit + !(林载元 + port))'],
  ])('%s is only that', (typed, query) => {
    expect(readWith(typed)).toEqual([query, []]);
  });

  test('are quoted to find only what was typed', () => {
    const typed = 'visit lim jae-won 港务局';
    const exact = exactQuery(typed, unwrap(parseQuery(typed, names)).also);
    expect(exact).toBe('visit "lim jae-won" "港务局"');
    expect(readWith(exact)).toEqual(['(visit + lim_jae_won + 港务局)', []]);
  });

  test.each([
    ['임재원은 방문', '"임재원" 방문'],
    ['"lim jae won', '"lim jae won"'],
    ['lim "jae won visit', '"lim jae won" visit'],
    ['“port 港务局', 'port "港务局"'],
    ['港务局” port', '"港务局" port'],
    ['port“visit 임재원이', 'port visit "임재원"'],
    ['"sea wall" 임재원의 "visit', '"sea wall" "임재원" visit'],
  ])('%s, quoted, has neither the particle of a name nor a mark without its other half', (typed, wanted) => {
    const exact = exactQuery(typed, unwrap(parseQuery(typed, names)).also);
    expect(exact).toBe(wanted);
    expect(unwrap(parseQuery(exact, names))).toMatchObject({ hint: null, also: [] });
  });

  test('make a query no longer than so many of them do', () => {
    const many = new NameBook(
      Array.from({ length: 20 }, (_, i) => called(`name${i}`, ...Array.from({ length: 50 }, (_, j) => `alias${i}x${j}`))),
    );
    const { query, also } = unwrap(parseQuery(Array.from({ length: 20 }, (_, i) => `name${i}`).join(' '), many));
    expect(also.map((each) => each.names.length)).toEqual([12, 12, 12, 12]);
    expect(
      shown(query)
        .split(' ')
        .filter((each) => /name|alias/u.test(each)),
    ).toHaveLength(20 + 4 * 12);
  });
});
