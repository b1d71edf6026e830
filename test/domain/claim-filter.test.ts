import { describe, expect, test } from 'vitest';
import { type ClaimFilter, fits, foldedWords, isInRange, isNoFilter, noFilter } from '../../domain/claim-filter.ts';
import { linksIn, linksValue } from '../../domain/claim-links.ts';
import { claimRowOf, noteWords } from '../../domain/claim-row.ts';
import { claim, claimNote, source } from './helpers/fixtures.ts';

const row = { ...claimRowOf(claim, noteWords(claimNote)), attribution: 'Ministère', translation: '隧道将于五月开通' };
const its = { ...source, outlet: 'Ｈarbour Post' };
const filter = (change: Partial<ClaimFilter>): ClaimFilter => ({ ...noFilter, ...change });

describe('a filter by words', () => {
  test.each([
    ['TUNNEL may', true],
    ['ministere', true],
    ['开通', true],
    ['contract', true],
    ['harbour post', true],
    ['delayed tunnel', true],
    ['tunnel june', false],
    // Words do not reach from the quote into what stands behind it.
    ['may隧道', false],
  ])('%j', (text, expected) => {
    expect(fits(row, its, filter({ text }))).toBe(expected);
  });

  test('Hangul is found as a word and by its beginning, written in whichever form', () => {
    expect(foldedWords('항만청'.normalize('NFD'))).toBe('항만청');
    expect(foldedWords('항만청').includes(foldedWords('항만'.normalize('NFD')))).toBe(true);
  });
});

describe('a filter by values', () => {
  test('one of several values, and every property that is asked for', () => {
    expect(fits(row, its, filter({ choices: { tag: ['disputed', claim.tag] } }))).toBe(true);
    expect(fits(row, its, filter({ choices: { tag: [claim.tag], hasNote: ['without'] } }))).toBe(false);
  });

  test('nothing is a value of its own', () => {
    expect(fits({ ...row, credibility: null }, its, filter({ choices: { credibility: [''] } }))).toBe(true);
    expect(fits(row, undefined, filter({ choices: { outlet: [''] } }))).toBe(true);
  });

  test('a property without values asks for nothing', () => {
    expect(isNoFilter(filter({ choices: { tag: [] }, text: ' ', days: { created: { from: null, to: null } } }))).toBe(true);
  });
});

describe('a filter by propositions and stances', () => {
  const links = linksValue([
    { propositionId: 'p1', stance: 'denies' },
    { propositionId: 'p2', stance: 'asserts' },
  ]);
  test.each([
    [{ proposition: ['p1'] }, true],
    [{ proposition: ['p3', 'p2'] }, true],
    [{ stance: ['denies'] }, true],
    [{ stance: ['hedges'] }, false],
    [{ proposition: ['p1'], stance: ['denies'] }, true],
    // One link has to have both.
    [{ proposition: ['p1'], stance: ['asserts'] }, false],
    [{ proposition: [''] }, false],
  ])('%j', (choices, expected) => {
    expect(fits(row, its, filter({ choices }), links)).toBe(expected);
  });

  test('without links only the empty choice fits', () => {
    expect(fits(row, its, filter({ choices: { proposition: ['p1'] } }))).toBe(false);
    expect(fits(row, its, filter({ choices: { proposition: ['p1', ''] } }))).toBe(true);
    expect(fits(row, its, filter({ choices: { stance: [''] } }))).toBe(true);
  });

  test('links are read back as they were written', () => {
    const stances = [{ propositionId: 'a:b-c_1', stance: 'mentions' as const }];
    expect(linksIn(linksValue(stances))).toEqual(stances);
    expect(linksIn(linksValue([]))).toEqual([]);
  });
});

describe('a range of days', () => {
  test.each([
    ['2026-03-10', '2026-03-10', '2026-03-10', true],
    ['2026-03-10T23:59+09:00', '2026-03-10', '2026-03-10', true],
    ['2026-03-09', '2026-03-10', null, false],
    ['2026-03-11', null, '2026-03-10', false],
    // A month may be any day of it.
    ['2026-03', '2026-03-10', '2026-03-12', true],
    ['2026', '2026-03-10', null, true],
    ['2025', '2026-03-10', null, false],
    ['', null, '2026-03-10', false],
  ])('%j from %j to %j: %j', (date, from, to, expected) => {
    expect(isInRange(date, { from, to })).toBe(expected);
  });
});
