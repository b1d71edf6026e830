import { expect, test } from 'vitest';
import { claimAspects } from '../../../domain/brief-check.ts';
import { saidOf } from '../../../renderer/check/said-of.ts';
import { en } from '../../../renderer/messages/en.ts';
import { zh } from '../../../renderer/messages/zh.ts';

test('a change of a tag or a grade is told in the words of the language, from what to what', () => {
  expect(saidOf(en, { aspect: 'tag', from: 'reported', to: 'disputed' })).toEqual({ what: 'Tag', from: 'Reported', to: 'Disputed' });
  expect(saidOf(zh, { aspect: 'credibility', from: null, to: '4' })).toEqual({
    what: zh.claim.credibility,
    from: zh.claim.notSet,
    to: zh.credibility[4],
  });
  expect(saidOf(en, { aspect: 'review', from: 'open', to: null })).toEqual({ what: 'Review', from: 'waits for review', to: 'none' });
});

test('who asserts a claim, and a grade that is not known, stay as they stand', () => {
  expect(saidOf(en, { aspect: 'attribution', from: 'the mayor', to: 'the port' })).toMatchObject({ from: 'the mayor', to: 'the port' });
  expect(saidOf(en, { aspect: 'likelihood', from: 'certain-ish', to: null })).toMatchObject({ from: 'certain-ish', to: en.claim.notSet });
});

test('identifiers and offsets are never shown: a sentence tells of them', () => {
  const silent = claimAspects.filter((aspect) => 'sentence' in saidOf(en, { aspect, from: '12–30', to: '14–32' }));
  expect(silent).toEqual(['quote', 'place', 'version', 'source', 'translation', 'note']);
});
