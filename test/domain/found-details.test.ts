import { expect, test } from 'vitest';
import { missingDetails, unconfirmedDetails } from '../../domain/found-details.ts';
import { source } from './helpers/fixtures.ts';

const bare = { ...source, title: 'scan 12', outlet: '', published: null, language: 'und', foundIn: { title: 'file-name' as const } };

test('key details are missing until an analyst leaves them so', () => {
  expect(missingDetails(bare)).toEqual(['title', 'outlet', 'published', 'language']);
  expect(missingDetails({ ...bare, outlet: 'The Ledger', confirmed: ['title', 'published'] })).toEqual(['language']);
  expect(missingDetails({ ...bare, foundIn: { title: 'analyst', outlet: 'analyst' } })).toEqual(['published', 'language']);
});

test('what a program found is unconfirmed; what an analyst gave, or left as it was, is not', () => {
  const found = { ...source, foundIn: { title: 'page', outlet: 'data', author: 'analyst', url: 'mail' } as const };
  expect(unconfirmedDetails(found)).toEqual(['title', 'outlet', 'url']);
  expect(unconfirmedDetails({ ...found, confirmed: ['title', 'url'] })).toEqual(['outlet']);
});

test('of a source from before origins were kept nothing is unconfirmed', () => {
  expect(unconfirmedDetails(source)).toEqual([]);
});
