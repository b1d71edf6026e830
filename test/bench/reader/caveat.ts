import type { Page } from 'playwright-core';
import { installCaveat, type OpeningMoments, type TagMoments } from './caveat-page.ts';
import { installClocks } from './clocks.ts';
import { memoryOf } from './memory.ts';
import type { Prepared, PreparedSource } from './prepare.ts';
import {
  longestBlock,
  type Opening,
  type Place,
  places,
  rest,
  type Steady,
  scrollFrames,
  TAG_KEYS,
  TAGS_PER_PLACE,
  watchBlocks,
} from './session.ts';
import { typeLetters } from './typing.ts';

/** What one session in Caveat's window showed. Times in milliseconds. */
export interface CaveatSession extends Opening, Steady {
  /** Until the text is painted when the source is opened a second time, from the window's working copy. */
  readonly again: number;
  /** Key to committed by the services. */
  readonly committed: readonly number[];
  /** Key to painted and committed. */
  readonly done: readonly number[];
  /** Key to painted in a note beside the text. */
  readonly typed: readonly number[];
}

/** How the keys that tag name their tags. */
const TAGS = ['reported', 'speculative', 'disputed'] as const;

/** Puts Caveat's window, fresh on a copy of the prepared notebook, through a session. */
export async function caveatSession(page: Page, { large, small }: Prepared, letters: number): Promise<CaveatSession> {
  await page.evaluate(installClocks);
  await page.evaluate(installCaveat);
  const opening = await openAndTag(page, large);
  const tags: TagMoments[] = [];
  for (const place of places) {
    await goTo(page, place);
    const away = place === 'end' ? 'k' : 'j';
    // At the start, the first passage below the title has its new claim already.
    await page.keyboard.press(away);
    for (let i = 0; i < TAGS_PER_PLACE; i++) {
      // To the first sentence of a passage.
      await page.keyboard.press(away);
      tags.push(await tagOnce(page, tags.length % TAG_KEYS.length));
    }
  }
  await goTo(page, 'start');
  const frames = await scrollFrames(page, () => page.locator('.text-pane').evaluate(({ scrollTop }) => scrollTop));
  const memory = await memoryOf(page);
  await goTo(page, 'start');
  const typed = await typeInNote(page, letters);
  await goTo(page, 'start');
  await openSource(page, small);
  const { begun, text } = await openSource(page, large);
  return {
    ...opening,
    again: text - begun,
    painted: tags.map(({ key, painted }) => painted - key),
    committed: tags.map(({ key, committed }) => committed - key),
    done: tags.map(({ key, painted, committed }) => Math.max(painted, committed) - key),
    frames,
    memory,
    typed,
  };
}

async function openAndTag(page: Page, source: PreparedSource): Promise<Opening> {
  await watchBlocks(page);
  const { begun, text, claims } = await openSource(page, source);
  // From the title to the first passage below it.
  await page.keyboard.press('j');
  const tagged = await tagNow(page, 0);
  const block = await longestBlock(page);
  return { text: text - begun, claims: claims - begun, first: Math.max(tagged.painted, tagged.committed) - begun, block };
}

async function openSource(page: Page, { title, opening }: PreparedSource): Promise<OpeningMoments> {
  const item = page.locator('.source', { hasText: title });
  await item.waitFor();
  await page.evaluate((words) => window.benchCaveat.opening(words), opening);
  await item.click({ position: { x: 20, y: 12 } });
  return page.evaluate(() => window.benchCaveat.opened);
}

async function tagOnce(page: Page, which: number): Promise<TagMoments> {
  await page.locator('.status-saved').waitFor();
  await rest(page);
  return tagNow(page, which);
}

async function tagNow(page: Page, which: number): Promise<TagMoments> {
  await page.evaluate((tag) => window.benchCaveat.tagging(tag), TAGS[which] ?? TAGS[0]);
  await page.keyboard.press(TAG_KEYS[which] ?? TAG_KEYS[0]);
  return page.evaluate(() => window.benchCaveat.tagged);
}

/** Puts the cursor at a place of the text: by keys at its edges, by scrolling and a click in the middle. */
async function goTo(page: Page, place: Place): Promise<void> {
  await page.locator('.text-pane').focus();
  if (place !== 'middle') {
    await page.keyboard.press(place === 'start' ? 'Home' : 'End');
    await rest(page);
    return;
  }
  await page.locator('.text-pane').evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight / 2;
  });
  await rest(page);
  const { x, y } = await page.locator('.text-pane').evaluate((pane) => {
    const { top, height } = pane.getBoundingClientRect();
    const row = [...pane.querySelectorAll('.passage')].find((each) => each.getBoundingClientRect().top > top + height / 4);
    if (row === undefined) throw new Error('No passage is in the middle of the view.');
    const { left, top: rowTop } = row.getBoundingClientRect();
    return { x: left + 60, y: rowTop + 14 };
  });
  await page.mouse.click(x, y);
  await rest(page);
}

/** Opens the note of what is at hand and types into it. */
async function typeInNote(page: Page, letters: number): Promise<number[]> {
  await page.keyboard.press('n');
  await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.isContentEditable === true);
  const typed = await typeLetters(page, letters);
  await page.keyboard.press('Escape');
  await page.locator('.status-saved').waitFor();
  return typed;
}
