import { expect, test } from 'vitest';
import { briefManifest, manifestOf } from '../../domain/brief-manifest.ts';
import { paragraphOf } from '../../domain/rich-text.ts';
import { claimOf, modelOf, quote, refer, sourceOf } from '../main/export/fixtures.ts';

test('names every claim the brief shows with what it said, and is what its own validator takes', () => {
  const claims = [claimOf('k', 'a', '말 😀', { tag: 'disputed', attribution: '시청' }), claimOf('l', 'a', 'in passing')];
  const manifest = manifestOf(modelOf([quote('k'), paragraphOf(refer('l'))], { claims, sources: [sourceOf('a')] }));
  expect(briefManifest.parse(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  expect(manifest).toMatchObject({ notebookId: 'notebook-1', briefId: 'brief-1', revision: 214 });
  expect(manifest.claims).toMatchObject([
    { number: 1, claimId: 'k', versionId: 'a-v1', start: 0, end: 4, exact: '말 😀', tag: 'disputed', attribution: '시청' },
    { number: 2, claimId: 'l', exact: 'in passing' },
  ]);
});
