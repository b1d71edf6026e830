import { homedir } from 'node:os';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { findBrowser } from '../../main/hosts/chromium/browser.ts';
import { extract } from '../../main/import/extract.ts';

/** A PDF as people get them: printed by a browser, with embedded and subset fonts, tagged, with a running head. */

const sentences = {
  en: 'The harbour board met on Monday to decide whether the old quay should be rebuilt before the winter storms arrive this year.',
  zh: '港口委员会星期一开会，讨论是否应在今年冬季风暴到来之前重建旧码头，并听取了工程师的报告。',
  ko: '항만 위원회는 월요일에 회의를 열어 올해 겨울 폭풍이 오기 전에 오래된 부두를 다시 지을지 논의했다.',
};
const paragraphs = Object.entries(sentences).map(
  ([language, sentence]) => `<p lang="${language}">${Array.from({ length: 5 }, () => sentence).join(language === 'zh' ? '' : ' ')}</p>`,
);
const page = `<!doctype html><html lang="en"><head><title>The quay in winter</title><style>
  body { font: 11pt/1.35 serif; } main { columns: 2; column-gap: 24pt; text-align: justify; } h1 { font-size: 24pt } h2 { font-size: 15pt; column-span: all } td { padding: 0 24pt }
</style></head><body><h1>The quay in winter</h1><main>${[1, 2, 3, 4].map((part) => `<h2>Part ${part} of the report</h2>${paragraphs.join('')}`).join('')}
</main><table>${[2023, 2024, 2025].map((year) => `<tr><td>${year}</td><td>${year - 1611}</td><td>${year * 3}</td></tr>`).join('')}</table></body></html>`;

test('a printed page comes back as it was written: headings, columns, paragraphs in three languages, a table', async () => {
  const browser = await chromium.launch({
    executablePath: unwrap(findBrowser({ env: process.env, platform: process.platform, home: homedir() })),
    chromiumSandbox: false,
  });
  let bytes: Buffer;
  try {
    const tab = await browser.newPage();
    await tab.setContent(page);
    bytes = await tab.pdf({
      format: 'A4',
      tagged: true,
      displayHeaderFooter: true,
      headerTemplate: '<span style="font-size:8pt;margin-left:40pt">Harbour Review</span>',
      footerTemplate: '<span style="font-size:8pt;margin-left:40pt" class="pageNumber"></span>',
      margin: { top: '1in', bottom: '1in', left: '0.7in', right: '0.7in' },
    });
  } finally {
    await browser.close();
  }
  const { text, blocks, pages, details } = unwrap(await extract(bytes, 'a.pdf'));
  const of = (kind: string) => blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
  expect(of('heading')).toEqual(['The quay in winter', ...[1, 2, 3, 4].map((part) => `Part ${part} of the report`)]);
  const written = Object.entries(sentences).map(([language, sentence]) =>
    Array.from({ length: 5 }, () => sentence).join(language === 'zh' ? '' : ' '),
  );
  expect(of('paragraph')).toEqual([1, 2, 3, 4].flatMap(() => written));
  expect(of('table-row')).toEqual(['2023 | 412 | 6069', '2024 | 413 | 6072', '2025 | 414 | 6075']);
  expect(of('furniture').filter((line) => line === 'Harbour Review')).toHaveLength(pages.length);
  expect(pages.length).toBeGreaterThan(1);
  expect(details).toMatchObject({ title: 'The quay in winter', published: null });
});
