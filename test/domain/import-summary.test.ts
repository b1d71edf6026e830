import { expect, test } from 'vitest';
import type { ImportReport } from '../../domain/import-report.ts';
import { type ImportOutcome, summariseImport } from '../../domain/import-summary.ts';
import { fail, ok } from '../../domain/result.ts';

function report(more: Partial<ImportReport>): ImportReport {
  return {
    file: 'a.txt',
    sourceId: 's',
    versionId: 'v',
    title: 'A',
    language: 'en',
    published: null,
    passages: 1,
    furniture: 0,
    learnt: { furniture: 0, passages: 0 },
    warnings: [],
    duplicateOf: null,
    attachments: [],
    encoding: null,
    ...more,
  };
}

test('each file stands in one list, under the name it goes by', () => {
  const outcomes: ImportOutcome[] = [
    { file: 'news/a.txt', result: ok(report({})) },
    { file: 'news/b.txt', result: ok(report({ warnings: ['3 characters were lost.'] })) },
    { file: 'news/b2.txt', result: ok(report({ missing: ['outlet'] })) },
    { file: 'news/c.txt', result: ok(report({ duplicateOf: 's', warnings: ['3 characters were lost.'] })) },
    { file: 'news/d.bin', result: fail('format-unsupported', 'No.') },
    { file: 'news/e.txt', result: fail('cancelled', 'Cancelled.') },
  ];
  const summary = summariseImport(outcomes);
  expect(summary).toMatchObject({
    imported: [{ file: 'news/a.txt' }],
    attention: [{ file: 'news/b.txt' }, { file: 'news/b2.txt', missing: ['outlet'] }],
    alreadyThere: [{ file: 'news/c.txt' }],
    refused: [{ file: 'news/d.bin', error: { code: 'format-unsupported' } }],
    cancelled: ['news/e.txt'],
  });
  expect(Object.values(summary).flat()).toHaveLength(outcomes.length);
});
