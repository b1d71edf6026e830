import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow, temporaryFolder } from '../../journeys/harness.ts';
import type { Measurement } from '../measurement.ts';
import { installClocks } from '../reader/clocks.ts';
import { longestBlock, watchBlocks } from '../reader/session.ts';
import { sampleText } from '../sample-text.ts';
import { seriesOf } from '../stats.ts';

/** The window while a large text comes in, from choosing the file until the source is listed and its first passage shown. */
export const importingInWindow: Measurement = {
  name: 'import:window',
  async measure({ quick }) {
    const length = quick ? 300_000 : 3_000_000;
    const gaps: number[] = [];
    const blocks: number[] = [];
    for (let i = 0; i < (quick ? 1 : 5); i++) {
      const file = join(temporaryFolder(), `large-${i}.txt`);
      writeFileSync(file, sampleText(length, i));
      const opened = await openWindow();
      try {
        const { page } = opened;
        await page.locator('.status-saved').waitFor();
        await page.evaluate(installClocks);
        await watchBlocks(page);
        await page.evaluate(() => {
          window.benchFrames = window.benchClocks.watchFrames();
        });
        await importByButton(page, file);
        gaps.push(Math.max(...(await page.evaluate(() => window.benchFrames()))));
        blocks.push(await longestBlock(page));
      } finally {
        await opened.close();
      }
    }
    const size = `${length.toLocaleString('en-US')} characters`;
    return [
      {
        work: `import: longest time between two frames of the window meanwhile, ${size}`,
        caveat: seriesOf('ms', gaps),
        peer: null,
        budget: { of: 'p95', atMost: 100 },
      },
      { work: `import: longest main-thread block meanwhile, ${size}`, caveat: seriesOf('ms', blocks), peer: null, budget: null },
    ];
  },
};

async function importByButton(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).click();
  await (await chooser).setFiles(file);
  await page.locator('.passage').first().waitFor({ timeout: 120_000 });
}
