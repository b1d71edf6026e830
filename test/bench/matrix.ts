import type { Page } from 'playwright-core';
import { unwrap } from '../../domain/result.ts';
import type { StanceTaken } from '../../domain/stance.ts';
import { openWindow } from '../journeys/harness.ts';
import type { Measurement, Row } from './measurement.ts';
import { importText, newNotebookPath, openServices, taggings } from './notebook.ts';
import { clocked, scrolled } from './page-work.ts';
import { installClocks } from './reader/clocks.ts';
import { sampleText } from './sample-text.ts';
import { seriesOf } from './stats.ts';

const SIZE = 200;
const QUICK_SIZE = 20;
/** Characters of a source: some passages more than there are claims in it. */
const LENGTH = 60_000;
const QUOTE_LENGTH = 60;

/** The stance matrix in the real window, every cell filled, beside a bare table of the same cells. */
export const laying: Measurement = {
  name: 'matrix',
  async measure({ quick }) {
    const size = quick ? QUICK_SIZE : SIZE;
    const window = await openWindow({ notebookPath: await notebookOfStances(size) });
    try {
      const { page } = window;
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator('.source').first().waitFor();
      const bare = await page.context().newPage();
      await bare.setViewportSize({ width: 1440, height: 900 });
      for (const each of [page, bare]) await each.evaluate(installClocks);
      await page.bringToFront();
      return await measureMatrix(page, bare, size, quick ? 2 : 11);
    } finally {
      await window.close();
    }
  },
};

/** Every source speaks of every proposition, in two camps that were shuffled, with reservations and mentions among them. */
async function notebookOfStances(size: number): Promise<string> {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  const claimsOf: string[][] = [];
  for (let column = 0; column < size; column++) {
    const sourceId = await importText(client, `source-${column}.txt`, `Source ${column}\n\n${sampleText(LENGTH, column + 1)}`);
    const wanted = taggings(unwrap(await client.call('source.open', { sourceId })), size, QUOTE_LENGTH);
    for (const params of wanted) unwrap(await client.run('tag-claim', params));
    claimsOf.push(wanted.map(({ claimId }) => claimId));
  }
  for (let row = 0; row < size; row++) {
    const claims = claimsOf.map((claimIds, column) => ({ claimId: claimIds[row] ?? '', stance: stanceAt(row, column) }));
    unwrap(
      await client.run('create-proposition', { propositionId: `proposition-${row}`, statement: `What the sources say, ${row}`, claims }),
    );
  }
  await app.close();
  return notebookPath;
}

function stanceAt(row: number, column: number): StanceTaken {
  const kind = (row * 31 + column * 17) % 23;
  if (kind === 0) return 'mentions';
  if (kind < 3) return 'hedges';
  return (row * 7 + Math.floor(column / 3)) % 2 === 0 ? 'asserts' : 'denies';
}

async function measureMatrix(page: Page, bare: Page, size: number, repetitions: number): Promise<Row[]> {
  const tab = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  const isPainted = `document.querySelectorAll('.matrix-cell').length > 100`;
  await tab('Compare');
  const first = await clocked(page, 'pointerdown', isPainted, () => tab('Matrix'));
  // What the first painting left to do, the search for near-copies among it, is done.
  await page.waitForTimeout(15_000);
  const timings: Record<'open' | 'order' | 'filter' | 'bare' | 'frames' | 'keys', number[]> = {
    open: [],
    order: [],
    filter: [],
    bare: [],
    frames: [],
    keys: [],
  };
  for (let i = 0; i < repetitions; i++) {
    await tab('Read');
    await page.locator('.source').first().waitFor();
    await page.waitForTimeout(300);
    timings.open.push(await clocked(page, 'pointerdown', isPainted, () => tab('Compare')));
    await page.waitForTimeout(300);
    const corner = `document.querySelector('.matrix-foot output')?.textContent`;
    for (const by of ['Speakers', 'Sources']) {
      const isBy = `${corner}.includes('${by.toLowerCase()}')`;
      timings.order.push(await clocked(page, 'pointerdown', isBy, () => tab(by)));
    }
    const clash = page.getByRole('checkbox', { name: 'From two sources on' });
    timings.filter.push(
      await clocked(page, 'pointerdown', `document.querySelector('.matrix-check input:checked') !== null`, () => clash.click()),
    );
    await clash.click();
    await page.locator('.matrix-grid').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Control+End', 'Control+Home']) {
      const before = await page.evaluate(() => document.querySelector('.matrix-grid')?.getAttribute('aria-activedescendant') ?? '');
      const named = `document.querySelector('.matrix-grid').getAttribute('aria-activedescendant')`;
      const moved = `${named} !== '${before}' && document.getElementById(${named}) !== null`;
      timings.keys.push(await clocked(page, 'keydown', moved, () => page.keyboard.press(key)));
    }
    if (i < 5) timings.frames.push(...(await scrolled(page, '.matrix-frame')));
    await page.keyboard.press('Control+Home');
    await bare.bringToFront();
    timings.bare.push(await bareTable(bare, size));
    await page.bringToFront();
  }
  const group = `The stance matrix: ${size} × ${size}, every cell filled`;
  const row = (work: string, samples: readonly number[], atMost: number | null): Row => ({
    group,
    work,
    caveat: seriesOf('ms', samples),
    peer: null,
    budget: atMost === null ? null : { of: 'p95', atMost },
  });
  return [
    row('open the first time: press to painted, the claims brought', [first], null),
    {
      ...row('open, the claims there: press to painted', timings.open, 100),
      peer: { what: 'a bare HTML table of the same cells: script to painted', figures: seriesOf('ms', timings.bare) },
    },
    row('sources to speakers and back: press to painted', timings.order, 100),
    row('filter: press to painted', timings.filter, 100),
    row('a key, to the next cell or to the far corner: to painted', timings.keys, 50),
    row('scroll: between two frames', timings.frames, 20),
  ];
}

/** The same cells as text in a table with heads, in a page that holds nothing else. @returns milliseconds from the script's beginning until painted */
async function bareTable(page: Page, size: number): Promise<number> {
  const cells = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => stanceAt(row, column)));
  return page.evaluate(async (stances) => {
    const signs: Record<string, string> = { asserts: '✓', denies: '✗', hedges: '≈', mentions: '…' };
    document.body.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    const headCell = (row: HTMLTableRowElement, words: string) => {
      const cell = document.createElement('th');
      cell.textContent = words;
      row.append(cell);
    };
    headCell(head, 'Propositions');
    for (let column = 0; column < stances.length; column++) headCell(head, `Source ${column}`);
    const body = table.createTBody();
    for (const [at, line] of stances.entries()) {
      const row = body.insertRow();
      headCell(row, `What the sources say, ${at}`);
      for (const stance of line) {
        const cell = row.insertCell();
        cell.textContent = signs[stance] ?? '';
        cell.className = stance;
      }
    }
    document.body.append(table);
    const { painted } = await window.benchClocks.painted(() => document.querySelector('td') !== null);
    return painted - begun;
  }, cells);
}
