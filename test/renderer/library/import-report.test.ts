import { expect, test } from 'vitest';
import type { ImportReport } from '../../../domain/import-report.ts';
import { summariseImport } from '../../../domain/import-summary.ts';
import type { ImportWarning } from '../../../domain/import-warning.ts';
import { ok } from '../../../domain/result.ts';
import { reportText } from '../../../renderer/library/import-report.tsx';
import { catalogues, languages } from '../../../renderer/messages/index.tsx';

const report = (warnings: ImportWarning[]): ImportReport => ({
  file: 'a.docx',
  sourceId: 's',
  versionId: 'v',
  title: 'The quay',
  language: 'en',
  published: null,
  passages: 1,
  furniture: 0,
  learnt: { furniture: 0, passages: 0 },
  warnings,
  encoding: null,
  duplicateOf: null,
  attachments: [],
});

test('what an import could not do is said in the language of the window, and an older sentence as it stands', () => {
  const old = 'One table was left out.';
  const summary = summariseImport([{ file: 'a.docx', result: ok(report([{ code: 'comments-left-out', count: 417 }, old])) }]);
  const said = languages.map((language) => reportText(catalogues[language], summary));
  expect(said[languages.indexOf('en')]).toContain('Comments, not in the text: 417.');
  expect(said[languages.indexOf('zh')]).toContain('批注不在正文中：417 条。');
  expect(said[languages.indexOf('ko')]).toContain('메모는 본문에 없습니다: 417개.');
  for (const text of said) expect(text).toContain(old);
});
