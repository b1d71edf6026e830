import { expect, test } from 'vitest';
import { en } from '../../../renderer/messages/en.ts';
import { contextGroups, type Pointed } from '../../../renderer/reader/context-items.ts';
import { actionFor } from '../../../renderer/reader/keys.ts';

const nothing: Pointed = { isSelected: false, isReshaped: false, touched: 0, claim: null, isSuggested: false, triage: 'untouched' };
const claim = { id: 'c1', tag: 'speculative', isCut: false } as const;

const told = (here: Partial<Pointed>) =>
  contextGroups({ ...nothing, ...here }, en).map(({ heading, items }) => [heading, items.map(({ words }) => words)]);

test('a sentence is tagged, noted and copied, its passage is marked', () => {
  expect(told({})).toEqual([
    ['This sentence', ['Reported', 'Speculative', 'Disputed', 'Note', 'Copy with citation']],
    ['The passage', ['Done', 'Set aside', 'Put among the furniture']],
  ]);
  expect(told({ isSuggested: true })[1]).toEqual(['Suggested here', ['Accept', 'Reject', 'Why it is suggested']]);
});

test('page furniture takes no tags and no notes', () => {
  const expected = [
    ['This sentence', ['Copy with citation']],
    ['Page furniture', ['Make it a passage']],
  ];
  expect(told({ triage: null })).toEqual(expected);
});

test('while a claim is given another extent, that is what is offered', () => {
  const present = { claim, isSelected: true, isReshaped: true };
  expect(told(present)).toEqual([['This claim', ['Set extent', 'Keep as it was']]]);
});

test('a claim is pointed at before its sentence, a selection before both', () => {
  const [ofClaim] = contextGroups({ ...nothing, claim, isSuggested: true }, en);
  expect(ofClaim?.heading).toBe('This claim');
  expect(ofClaim?.items.find(({ tag }) => tag === 'disputed')?.act).toEqual({ do: 'retag', claimId: 'c1', tag: 'disputed' });
  expect(ofClaim?.items.filter(({ isChosen }) => isChosen).map(({ tag }) => tag)).toEqual(['speculative']);
  expect(told({ claim })).toHaveLength(2);
  expect(told({ claim, isSelected: true })[0]?.[0]).toBe('The selection');
});

test('a claim is split where the caret is inside of it, claims are merged that a selection touches', () => {
  expect(told({ claim })[0]?.[1]).not.toContain('Split it here');
  expect(told({ claim: { ...claim, isCut: true } })[0]?.[1]).toContain('Split it here');
  expect(told({ isSelected: true, touched: 1 })[0]?.[1]).not.toContain('Merge the claims');
  expect(told({ isSelected: true, touched: 2 })[0]?.[1]).toContain('Merge the claims');
});

test('the key that is shown beside a choice does the same', () => {
  const press = (keys: string) =>
    actionFor({
      key: keys.replace('Esc', 'Escape'),
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
    });
  const all = [
    nothing,
    { ...nothing, claim: { ...claim, isCut: true } },
    { ...nothing, isSelected: true, touched: 2 },
    { ...nothing, isSelected: true, isReshaped: true },
  ];
  const items = all.flatMap((here) => contextGroups(here, en).flatMap((group) => group.items));
  for (const { act, keys } of items) if (keys !== undefined && act.do !== 'copy') expect(press(keys)).toEqual(act);
  expect(items.filter(({ keys }) => keys !== undefined).length).toBeGreaterThan(10);
});
