import { describe, expect, test } from 'vitest';
import { readNewsObject } from '../../../main/import/json-ld.ts';

const detailsOf = (...objects: object[]) => readNewsObject([JSON.stringify(objects)], []);

describe('structured data', () => {
  test('what has no @id refers to nothing', () => {
    const article = { '@type': 'NewsArticle', author: { '@type': 'Person', url: '/ann' }, publisher: { '@type': 'Organization' } };
    expect(detailsOf(article, { '@type': 'WebSite', name: 'Vell Shopping Guide' })).toMatchObject({ authors: [], outlet: '' });
    const odd = { '@type': 'NewsArticle', author: { '@id': 7 }, publisher: { '@id': null } };
    expect(detailsOf(odd, { '@id': 7, name: 'Seven' }, { '@id': null, name: 'Nobody' })).toMatchObject({ authors: [], outlet: '' });
  });

  test('a reference is what the first object with a name says', () => {
    const article = { '@type': 'NewsArticle', author: { '@id': '#ann' } };
    const [named, bare, other] = [
      { '@id': '#ann', name: 'Ann Lee' },
      { '@id': '#ann', url: '/ann' },
      { '@id': '#ann', name: 'A. Lee' },
    ];
    expect(detailsOf(article, named, bare, other).authors).toEqual(['Ann Lee']);
    expect(detailsOf(article, bare, named).authors).toEqual(['Ann Lee']);
  });

  test('a name may stand in parts', () => {
    const author = [
      { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' },
      { familyName: '김', givenName: '서연' },
      { familyName: 'Okoro' },
    ];
    expect(detailsOf({ '@type': 'NewsArticle', author }).authors).toEqual(['Ann Lee', '김서연', 'Okoro']);
  });
});
