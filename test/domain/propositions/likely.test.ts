import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../domain/claim.ts';
import { newProposition } from '../../../domain/proposition.ts';
import { KeptNames } from '../../../domain/propositions/kept-names.ts';
import { LikelyMatches } from '../../../domain/propositions/likely.ts';
import { TermIndex } from '../../../domain/propositions/term-index.ts';
import type { Stance } from '../../../domain/stance.ts';
import { claim, earlier } from '../helpers/fixtures.ts';
import { stanceOf } from '../helpers/propositions.ts';

const saying = (id: string, exact: string): Claim => ({ ...claim, id, anchor: { ...claim.anchor, exact } });
const propositionOf = (id: string, statement: string) => newProposition(id, statement, 'Tester', earlier);

const tunnel = propositionOf('tunnel', 'The harbour tunnel opens in May.');
const ferry = propositionOf('ferry', 'The ferry to the island stops for good.');
const claims = [
  saying('a', 'The harbour tunnel will be open by May, the ministry said.'),
  saying('b', '港务局表示，海底隧道将于五月开通。'),
  saying('c', 'Ferries to the island stop at the end of the year.'),
  saying('d', 'The opera house sold 1.2 million tickets.'),
  saying('e', '渡轮公司称，岛上航线将于年底停运。'),
];

function matches(stances: readonly Stance[] = []) {
  const likely = new LikelyMatches();
  for (const each of claims) likely.putClaim(each);
  for (const each of [tunnel, ferry]) likely.putProposition(each);
  const stancesOf = (claimId: string) => stances.filter((each) => each.claimId === claimId);
  return { likely, stancesOf };
}

describe('propositions for a claim', () => {
  test('the one about the same comes first, with the words that say so', () => {
    const { likely, stancesOf } = matches();
    const found = likely.propositionsFor(saying('new', 'Nobody believes that the tunnel below the harbour opens in May'), stancesOf);
    expect(found[0]).toMatchObject({ propositionId: 'tunnel', through: null });
    expect(found[0]?.shared).toEqual(['tunnel', 'harbour', 'opens', 'May']);
  });

  test('a claim in another language is found by the month, and better by a linked claim in its own', () => {
    const asked = saying('new', '海底隧道五月不会开通');
    const alone = matches();
    const [before] = alone.likely.propositionsFor(asked, alone.stancesOf);
    expect(before).toMatchObject({ propositionId: 'tunnel', through: null, shared: ['五月'] });
    const linked = matches([stanceOf({ id: 'b', sourceId: 's' }, tunnel, 'asserts')]);
    const [after] = linked.likely.propositionsFor(asked, linked.stancesOf);
    expect(after).toMatchObject({ propositionId: 'tunnel', through: 'b' });
    expect(after?.score).toBeGreaterThan(before?.score ?? 1);
    expect(after?.shared).toEqual(['海底隧道', '五月', '开通']);
  });

  test('nothing is offered for words about something else, nor by the claim itself', () => {
    const { likely, stancesOf } = matches([stanceOf({ id: 'd', sourceId: 's' }, ferry, 'mentions')]);
    expect(likely.propositionsFor(saying('new', 'Bread costs more.'), stancesOf)).toEqual([]);
    expect(likely.propositionsFor(claims[3] ?? claim, stancesOf)).toEqual([]);
  });
});

test('claims for a proposition: by its words and by those linked to it, and none that is linked', () => {
  const { likely } = matches();
  expect(likely.claimsFor(ferry, []).map(({ claimId }) => claimId)[0]).toBe('c');
  const linked = claims.filter(({ id }) => id === 'c');
  expect(likely.claimsFor(ferry, linked).map(({ claimId }) => claimId)).not.toContain('c');
  likely.putClaim(saying('f', '岛上航线年底停运，渡轮公司否认。'));
  const chinese = claims.filter(({ id }) => id === 'e');
  expect(likely.claimsFor(ferry, chinese)[0]).toMatchObject({ claimId: 'f', shared: expect.arrayContaining(['渡轮公司']) });
});

test('an index that grew and shrank answers as one made anew', () => {
  const grown = new TermIndex();
  for (const [index, { anchor }] of claims.entries()) grown.put(`${index}`, anchor.exact);
  for (const index of claims.keys()) grown.put(`${index}`, 'Other words about the tunnel entirely.');
  grown.remove('4');
  const made = new TermIndex();
  for (const index of claims.keys()) if (index !== 4) made.put(`${index}`, 'Other words about the tunnel entirely.');
  expect(grown.like('tunnel words')).toEqual(made.like('tunnel words'));
  for (const index of claims.keys()) grown.remove(`${index}`);
  expect([grown.size, grown.like('tunnel')]).toEqual([0, []]);
});

test('a rarer term weighs more', () => {
  const index = new TermIndex();
  for (let i = 0; i < 20; i++) index.put(`common-${i}`, `harbour news number${i}`);
  index.put('rare', 'the viaduct collapsed');
  const [first] = index.like('harbour viaduct');
  expect(first).toMatchObject({ id: 'rare', shared: ['viaduct'] });
});

test('a name that is kept is one term in every script, told as the text has it', () => {
  const names = new KeptNames([
    { id: 'lim', name: '林载元', aliases: [{ text: '임재원' }, { text: 'Lim Jae-won' }] },
    { id: 'lim-minor', name: 'Lim Jae', aliases: [] },
  ]);
  const terms = (text: string) => [...names.in(text)].map(({ term, start, end }) => [term, text.slice(start, end)]);
  expect(terms('President LIM Jae Won met Lim Jae.')).toEqual([
    ['~@lim', 'LIM Jae Won'],
    ['~@lim-minor', 'Lim Jae'],
  ]);
  expect(terms('林載元总统')).toEqual([['~@lim', '林載元']]);
  expect(terms('임재원은 말했다')).toEqual([['~@lim', '임재원']]);
  expect(terms('Slim Jae-wonder'), 'only whole words').toEqual([]);

  const likely = new LikelyMatches(names);
  for (const each of claims) likely.putClaim(each);
  likely.putClaim(saying('visit', '임재원 대통령이 병원을 찾았다.'));
  const [first] = likely.claimsFor(propositionOf('p', 'Lim Jae-won is ill.'), []);
  expect(first).toMatchObject({ claimId: 'visit', shared: ['Lim Jae-won'] });
});
