import { openWindow } from '../journeys/harness.ts';
import type { Measurement } from './measurement.ts';
import { newNotebookPath } from './notebook.ts';
import { installClocks } from './reader/clocks.ts';
import { buildPages, openPage, servePages } from './reader/pages.ts';
import { typeLetters } from './reader/typing.ts';
import { writeBriefs } from './sized-briefs.ts';
import { seriesOf } from './stats.ts';

const LETTERS = 20;
const REPETITIONS = 5;

/**
 * Typing at the top of a brief that quotes a thousand live claims, beside a bare Lexical editor that holds the same text in as many
 * paragraphs, in the same browser. Every repetition has a window of its own.
 */
export const writing: Measurement = {
  name: 'writing',
  async measure({ quick }) {
    const size = quick ? 100 : 1000;
    const notebookPath = newNotebookPath();
    const [brief] = await writeBriefs(notebookPath, [size]);
    if (brief === undefined) throw new Error('There is no brief to write in.');
    const pages = await buildPages();
    const own: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < (quick ? 1 : REPETITIONS); i++) {
      const { page, close } = await openWindow({ notebookPath });
      try {
        await page.locator('.list-pane').waitFor();
        await page.keyboard.press('Alt+2');
        await page.locator('.list-pane .source', { hasText: brief.title }).click();
        const text = page.getByRole('textbox', { name: 'Text of the brief' });
        await text.locator(`:scope > :nth-child(${size})`).waitFor({ state: 'attached' });
        await page.evaluate(installClocks);
        const blocks = await text.evaluate((element) => [...element.children].map((each) => each.textContent ?? ''));
        await text.locator(':scope > :first-child').click();
        await page.keyboard.press('Control+Home');
        own.push(...(await typeLetters(page, LETTERS)));
        await servePages(page, pages, null);
        await openPage(page, 'editor');
        await page.evaluate((paragraphs) => window.benchFill(paragraphs), blocks);
        await page.locator('[contenteditable] > :first-child').click();
        await page.keyboard.press('Control+Home');
        bare.push(...(await typeLetters(page, LETTERS)));
      } finally {
        await close();
      }
    }
    return [
      {
        work: `type in a brief with ${size} live claims: key to painted`,
        caveat: seriesOf('ms', own),
        peer: { what: 'bare Lexical editor with the same text', figures: seriesOf('ms', bare) },
        budget: { of: 'ratio', atMost: 1.5 },
        compare: 'p95',
      },
    ];
  },
};
