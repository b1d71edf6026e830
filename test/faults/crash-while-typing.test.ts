import { readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { noteId } from '../../domain/note.ts';
import { unwrap } from '../../domain/result.ts';
import { plainTextOf } from '../../domain/rich-text.ts';
import { createApp } from '../../main/app.ts';
import { nodePorts } from '../../main/hosts/chromium/host.ts';
import { createClient } from '../../main/hosts/client.ts';
import { type KillableWindow, openKillableWindow, temporaryFolder } from '../journeys/harness.ts';
import { randomFrom } from './random.ts';
import { dueText, givingSigns, readingSigns, type Sign } from './signs-of-life.ts';

/** Crashes in the middle of typing, at random moments: of the page's process, of the browser, of everything. */

/** `npm run test:faults` goes the whole way; within all tests a shorter one has to do. */
const isWhole = process.env['npm_lifecycle_event'] === 'test:faults';
/** A page that crashed is opened again at once; the others cost the start of a browser each. */
const CRASHES = isWhole ? { page: 38, browser: 6, everything: 6 } : { page: 6, browser: 2, everything: 2 };
type Kind = keyof typeof CRASHES;
/** What a crash may cost at most, in ms of typing. */
const MAY_LOSE = 250;
/** Many browsers are started; on a busy machine that takes a while (ms). */
const PATIENCE = 600_000;
const EDITOR = '.claim-card [contenteditable="true"]';

const seed = Number(process.env['CAVEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const random = randomFrom(seed);
const between = (least: number, most: number) => least + Math.floor(random() * (most - least));

/** One crash: words typed one after the other, with a rest that is long enough for a commit in some. */
interface Round {
  readonly kind: Kind;
  /** After how many words there is a rest; null when there is none. */
  readonly restAfter: number | null;
  /** ms from the first key. */
  readonly crashAt: number;
}

function rounds(): Round[] {
  const kinds = Object.entries(CRASHES).flatMap(([kind, times]) => Array.from({ length: times }, () => kind as Kind));
  const inAnyOrder = kinds.map((kind) => ({ kind, order: random() })).sort((a, b) => a.order - b.order);
  return inAnyOrder.map(({ kind }) => {
    const rests = random() < 0.3;
    return { kind, restAfter: rests ? between(1, 5) : null, crashAt: rests ? between(900, 1800) : between(50, 1100) };
  });
}

async function begin(window: KillableWindow, article: string): Promise<void> {
  await window.run(async (page, path) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(path);
    await page.locator('.passage').first().waitFor();
  }, article);
}

/** Tags the next passage, waits for the acknowledgement, and opens the claim's note. */
async function tagAndOpenNote(window: KillableWindow, signs: string): Promise<void> {
  await window.run(async (page, script) => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('j');
    await page.locator('.claim-card').waitFor({ state: 'detached' });
    const count = await page.locator('.source-count').first().textContent();
    await page.keyboard.press('1');
    await page.waitForFunction((before) => document.querySelector('.source-count')?.textContent !== before, count);
    await page.locator('.claim-card').waitFor();
    await page.locator('.status-saved').waitFor();
    await page.keyboard.press('n');
    await page.locator('.claim-card [contenteditable="true"]').waitFor();
    await page.evaluate(script);
  }, signs);
}

/** Types `w000 w001 …` until the page ends. */
const typing = (window: KillableWindow, restAfter: number | null) =>
  window
    .run(async (page, rest) => {
      for (let i = 0; ; i++) {
        await page.keyboard.type(`w${String(i).padStart(3, '0')} `, { delay: 8 });
        if (i === rest) await new Promise((done) => setTimeout(done, 950));
      }
    }, restAfter)
    .catch((ended: unknown) => ended);

/** Ends the page's process; the browser lives on. A new page takes its place. */
async function crashPage(window: KillableWindow): Promise<void> {
  await window.run(async (page) => {
    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    // Nobody is left to answer.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    const fresh = await page.context().newPage();
    await fresh.goto(page.url());
    await page.close();
  }, null);
}

/** kill -9 of the browser's first process. The services are alive, notice it, and end. */
async function killBrowser(window: KillableWindow): Promise<void> {
  const profiles = join(window.dataDir, 'chromium');
  const [profile = ''] = readdirSync(profiles);
  const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profiles, profile, 'SingletonLock')))?.[1]);
  process.kill(pid, 'SIGKILL');
  await window.ended;
}

/** Goes to a passage and its claim. @returns what the note there says, once nothing is on its way any more */
async function noteText(window: KillableWindow, passage: number, passages: number): Promise<string> {
  const fromEnd = passages - passage;
  const way = passage <= fromEnd ? { edge: 'Home', key: 'j', times: passage - 1 } : { edge: 'End', key: 'k', times: fromEnd };
  return window.run(
    async (page, { edge, key, times, label }) => {
      await page.locator('.source').waitFor();
      // Which source was open is a setting that the browser writes when it finds the time, and no promise.
      if ((await page.locator('.source[data-selected]').count()) === 0) await page.locator('.source').click({ position: { x: 20, y: 12 } });
      await page
        .locator('.passage')
        .first()
        .waitFor()
        .catch(async (late: unknown) => {
          throw new Error(`The text is not there, but: ${await page.locator('body').innerText()}`, { cause: late });
        });
      await page.locator('.text-pane').focus();
      await page.keyboard.press(edge);
      for (let i = 0; i < times; i++) await page.keyboard.press(key);
      await page.getByRole('row', { name: label }).waitFor();
      await page.locator('.status-saved').waitFor();
      return page.locator('.claim-card .note-field').innerText();
    },
    { ...way, label: `Reported, Passage ${passage}` },
  );
}

const wordsIn = (text: string): string[] => text.match(/w\d{3}\b/g) ?? [];

test(
  `${CRASHES.page + CRASHES.browser + CRASHES.everything} crashes while typing: no acknowledged claim is lost, and no word older than ${MAY_LOSE} ms`,
  async () => {
    console.log(`The moments of the crashes follow from CAVEAT_SEED=${seed}.`);
    const plan = rounds();
    const article = join(temporaryFolder(), 'ferry.txt');
    const lines = plan.map((_, i) => `The harbour master said on day ${i} that the ferry had not left.`);
    writeFileSync(article, ['Ferry', ...lines].join('\n\n'));
    let window = await openKillableWindow();
    const { notebookPath, dataDir, exportsDir } = window;
    await begin(window, article);
    /** What was there after each crash, by round. */
    const kept: string[][] = [];
    let due = 0;
    for (const [i, { kind, restAfter, crashAt }] of plan.entries()) {
      await tagAndOpenNote(window, givingSigns(EDITOR));
      const typed = typing(window, restAfter);
      await pause(crashAt);
      if (kind === 'page') await crashPage(window);
      else if (kind === 'browser') await killBrowser(window);
      else await window.kill9();
      await typed;
      if (kind !== 'page') window = await openKillableWindow({ notebookPath, dataDir, exportsDir });
      // The title is the first passage.
      const words = wordsIn(await noteText(window, i + 2, plan.length + 1));
      const signs = await window.run((page, script) => page.evaluate<Sign[]>(script), readingSigns);
      // The last word may have been in the middle of being typed.
      const wanted = wordsIn(dueText(signs, MAY_LOSE).replace(/\S+$/, ''));
      expect(words, `round ${i}, ${kind}, ${crashAt} ms`).toEqual(expect.arrayContaining(wanted));
      expect(words, 'no word twice').toEqual([...new Set(words)]);
      kept.push(words);
      due += wanted.length;
    }
    await window.close();
    console.log(`${kept.flat().length} words were there after the crashes; ${due} had to be.`);
    // How many there are depends on how fast the machine types; with none the rounds would prove nothing.
    expect(due).toBeGreaterThan(plan.length / 2);

    const app = unwrap(createApp(nodePorts(exportsDir), notebookPath));
    const client = createClient(app);
    const { claims, notes } = unwrap(await client.call('claims.list', { claimIds: null }));
    expect(claims).toHaveLength(plan.length);
    const texts = new Map(notes.map(({ id, content }) => [id, plainTextOf(content)]));
    const inOrder = claims.toSorted((a, b) => a.passage - b.passage);
    expect(inOrder.map(({ id }) => wordsIn(texts.get(noteId({ kind: 'claim', id })) ?? ''))).toEqual(kept);
    expect(unwrap(await client.call('notebook.verify', {})).problems).toEqual([]);
    await app.close();
  },
  PATIENCE,
);
