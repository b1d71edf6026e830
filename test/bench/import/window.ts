import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWindow, temporaryFolder } from '../../journeys/harness.ts';
import { importFiles } from '../../journeys/steps.ts';
import type { Measurement } from '../measurement.ts';
import { installClocks } from '../reader/clocks.ts';
import { longestBlock, rest, watchBlocks } from '../reader/session.ts';
import { sampleText } from '../sample-text.ts';
import { seriesOf } from '../stats.ts';

const TITLE = 'A large text about a harbour';

/**
 * The window while a large text comes in, from choosing the file until the source is listed and its first passage shown. A short
 * text is there before: finding the fonts for its scripts takes Chromium some tenths of a second, once, whatever program asks for it.
 */
export const importingInWindow: Measurement = {
  name: 'import:window',
  async measure({ quick }) {
    const length = quick ? 300_000 : 3_000_000;
    const gaps: number[] = [];
    const blocks: number[] = [];
    for (let i = 0; i < (quick ? 1 : 5); i++) {
      const file = join(temporaryFolder(), `large-${i}.txt`);
      writeFileSync(file, `${TITLE}\n\n${sampleText(length, i)}`);
      const short = join(temporaryFolder(), 'short.txt');
      writeFileSync(short, sampleText(5_000, 100 + i));
      const opened = await openWindow();
      try {
        const { page } = opened;
        await importFiles(page, [short]);
        await rest(page);
        await page.evaluate(installClocks);
        await watchBlocks(page);
        await page.evaluate(() => {
          window.benchFrames = window.benchClocks.watchFrames();
        });
        await importFiles(page, [file]);
        await page.locator('.text-pane h1', { hasText: TITLE }).waitFor();
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
