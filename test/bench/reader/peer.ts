import type { Page } from 'playwright-core';
import { memoryOf } from './memory.ts';
import type { PeerSetup } from './pages/peer.ts';
import { openPage } from './pages.ts';
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

/**
 * The ways the peer is set up; for each figure the best of them counts. The first is what its documentation shows. Other
 * combinations were tried with 100,000 and 1,000,000 characters and were slower than one of these, or do not work: CSS
 * highlights need ranges, which `setAnnotations` does not make.
 */
export const peerSetups: readonly PeerSetup[] = [
  { renderer: 'SPANS', layout: 'paragraphs', loading: 'documented' },
  { renderer: 'SPANS', layout: 'paragraphs', loading: 'with ranges' },
  { renderer: 'CSS_HIGHLIGHTS', layout: 'paragraphs', loading: 'with ranges' },
  { renderer: 'CSS_HIGHLIGHTS', layout: 'one text node', loading: 'into the store' },
];

/** `spans, paragraphs, with ranges`. */
export function setupWords({ renderer, layout, loading }: PeerSetup): string {
  return `${renderer === 'SPANS' ? 'spans' : 'CSS highlights'}, ${layout}, ${loading}`;
}

/** What one session of the peer showed: only when its text was painted if the rest took longer than the limit. */
export type PeerSession = (Opening & Steady & { readonly exceeded: false }) | { readonly exceeded: true; readonly text: number };

/** Where the places are in the text, as shares of its passages. */
const SHARES: Readonly<Record<Place, number>> = { start: 0, middle: 0.5, end: 1 };

/**
 * Puts the peer through a session in a page of its own.
 * @param limit how long, in milliseconds, it may take from the creation of the annotator to the first new annotation.
 * When it takes longer its page still works and must be given up.
 */
export async function peerSession(page: Page, setup: PeerSetup, limit: number): Promise<PeerSession> {
  await openPage(page, 'peer');
  await page.evaluate(() => window.benchPeer.ready);
  await watchBlocks(page);
  const text = await page.evaluate((wanted) => window.benchPeer.show(wanted), setup);
  const opening = await within(limit, openAndTag(page, text));
  if (opening === null) return { exceeded: true, text };
  const painted: number[] = [];
  for (const place of places) {
    await page.evaluate((share) => window.benchPeer.goTo(share), SHARES[place]);
    for (let i = 0; i < TAGS_PER_PLACE; i++) {
      await page.evaluate(() => window.benchPeer.next());
      await rest(page);
      const tagged = await tagNow(page, painted.length % TAG_KEYS.length);
      painted.push(tagged.painted - tagged.key);
    }
  }
  await page.evaluate(() => window.benchPeer.goTo(0));
  await rest(page);
  const frames = await scrollFrames(page, () => page.evaluate(() => scrollY));
  return { exceeded: false, ...opening, painted, frames, memory: await memoryOf(page) };
}

/** Counts from the creation of the annotator: the text is painted by then. */
async function openAndTag(page: Page, text: number): Promise<Opening> {
  const { begun, claims } = await page.evaluate(() => window.benchPeer.annotate());
  await page.evaluate(() => window.benchPeer.goTo(0));
  const { painted } = await tagNow(page, 0);
  return { text, claims, first: painted - begun, block: await longestBlock(page) };
}

async function tagNow(page: Page, which: number): Promise<{ key: number; painted: number }> {
  await page.evaluate(() => window.benchPeer.tagging());
  await page.keyboard.press(TAG_KEYS[which] ?? TAG_KEYS[0]);
  return page.evaluate(() => window.benchPeer.tagged);
}

/** @returns what the work gives, or null when that takes longer than `limit` milliseconds; the work then goes on unwatched */
async function within<T>(limit: number, work: Promise<T>): Promise<T | null> {
  // Its page will be closed under it.
  work.catch(() => undefined);
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), limit);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
