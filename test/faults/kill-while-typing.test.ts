import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { createApp } from '../../main/app.ts';
import { nodePorts } from '../../main/hosts/chromium/host.ts';
import { type KillableWindow, openKillableWindow, temporaryFolder } from '../journeys/harness.ts';

const KILLS = 20;
/** Twenty browsers are started; on a busy machine that takes a while (ms). */
const PATIENCE = 400_000;
/** What a crash may cost at most, in ms of typing. */
const MAY_LOSE = 250;

const ARTICLE = Array.from({ length: KILLS + 3 }, (_, i) => `The harbour master said on day ${i} that the ferry had not left.`).join('\n');

/** Imports the article and starts a note on its first claim. */
async function begin(window: KillableWindow, article: string): Promise<void> {
  await window.run(async (page, path) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(path);
    await page.locator('.passage').first().waitFor();
    await page.keyboard.press('1');
    await page.locator('.claim-card').waitFor();
  }, article);
}

/** Tags one more passage and waits for the acknowledgement; then puts the caret at the end of the first claim's note. */
async function tagAndOpenNote(window: KillableWindow, passage: number): Promise<void> {
  await window.run(async (page, number) => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    for (let i = 1; i < number; i++) await page.keyboard.press('j');
    const count = await page.locator('.source-count').first().textContent();
    await page.keyboard.press('1');
    await page.waitForFunction((before) => document.querySelector('.source-count')?.textContent !== before, count);
    await page.locator('.status-saved').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('n');
    await page.locator('[contenteditable="true"]').waitFor();
    await page.keyboard.press('Control+End');
  }, passage);
}

/** What the first claim's note says, once nothing is on its way any more. */
async function noteWords(window: KillableWindow): Promise<string[]> {
  const words = await window.run(async (page) => {
    await page.locator('.passage').first().waitFor();
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    await page.locator('.claim-card').first().waitFor();
    await page.locator('.status-saved').waitFor();
    return page.locator('.claim-card .note-field').first().innerText();
  }, null);
  return words.match(/w\d{5}/g) ?? [];
}

test(
  `kill -9 while typing, ${KILLS} times: nothing older than ${MAY_LOSE} ms is lost, and no acknowledged claim`,
  async () => {
    const folder = temporaryFolder();
    const article = join(folder, 'ferry.txt');
    writeFileSync(article, ARTICLE);
    let window = await openKillableWindow();
    const { notebookPath, dataDir, exportsDir } = window;
    await begin(window, article);
    let typed = 0;
    for (let round = 0; round < KILLS; round++) {
      await tagAndOpenNote(window, round + 2);
      const stamps: { word: string; at: number }[] = [];
      let going = true;
      const typing = (async () => {
        while (going) {
          const word = `w${String(typed++).padStart(5, '0')}`;
          try {
            await window.run((page, text) => page.keyboard.type(text), `${word} `);
          } catch (error) {
            // The host was killed in the middle of a word.
            return error;
          }
          stamps.push({ word, at: Date.now() });
        }
        return null;
      })();
      // Kills fall before, between and after the first save and the first commit.
      await pause(200 + ((round * 173) % 1500));
      const killedAt = Date.now();
      going = false;
      await window.kill9();
      await typing;
      window = await openKillableWindow({ notebookPath, dataDir, exportsDir });
      const kept = await noteWords(window);
      const due = stamps.filter(({ at }) => at <= killedAt - MAY_LOSE).map(({ word }) => word);
      expect(kept, `round ${round}`).toEqual(expect.arrayContaining(due));
      expect(kept, 'no word twice').toEqual([...new Set(kept)]);
    }
    await window.close();

    const app = unwrap(createApp(nodePorts(exportsDir), notebookPath));
    const ask = async (method: string, params: unknown) => JSON.parse(await app.receive(JSON.stringify({ call: 1, method, params })));
    expect((await ask('claims.list', { claimIds: null })).value.claims).toHaveLength(KILLS + 1);
    expect((await ask('notebook.verify', {})).value.problems).toEqual([]);
    await app.close();
  },
  PATIENCE,
);
