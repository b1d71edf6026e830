import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';
import { importFiles } from './steps.ts';

const SENTENCES = [
  ['en', 'The harbour office said on Monday that the tunnel will open in May, after two years of work and a dispute over its cost. '],
  ['zh', '港务局周一表示，隧道经过两年施工和一场费用争议之后，将于五月通车，工会则称该计划对小企业不公平。'],
] as const;

test.each(SENTENCES)('the tools of a selection leave it to be read, wherever in the pane it stands: %s', async (_language, sentence) => {
  const path = join(temporaryFolder(), 'text.txt');
  writeFileSync(path, Array.from({ length: 20 }, (_, n) => `${n}. ${sentence.repeat(1 + (n % 3))}`).join('\n\n'));
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, [path]);
  /** Which of the lines selected the toolbar covers, and whether all of it is in the pane. */
  const seen = () =>
    page.evaluate(() => {
      const bar = document.querySelector('.selection-toolbar')?.getBoundingClientRect();
      const pane = document.querySelector('.text-pane')?.getBoundingClientRect();
      if (bar === undefined || pane === undefined) return null;
      const ranges = [...(CSS.highlights.get('chosen') ?? [])].map((each) => {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        return range;
      });
      const lines = ranges.flatMap((range) => [...range.getClientRects()]);
      const covered = lines.filter(
        ({ left, right, top, bottom }) => left < bar.right && right > bar.left && top < bar.bottom && bottom > bar.top,
      );
      const isRoom =
        Math.min(...lines.map(({ top }) => top)) - pane.top > 100 || pane.bottom - Math.max(...lines.map(({ bottom }) => bottom)) > 100;
      return { lines: lines.length > 0, covered: isRoom ? covered.length : 0, isIn: bar.top >= pane.top && bar.bottom <= pane.bottom };
    });
  for (const [width, height] of [
    [1280, 800],
    [1024, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    for (let passage = 0; passage < 12; passage++) {
      await page.keyboard.press('j');
      await page.keyboard.press('p');
      await page.locator('.selection-toolbar').waitFor();
      await expect.poll(seen).toEqual({ lines: true, covered: 0, isIn: true });
      await page.keyboard.press('Escape');
    }
  }
  expect(window.problems).toEqual([]);
  await window.close();
});
