import { openWindow } from '../../journeys/harness.ts';
import type { Measurement, Row } from '../measurement.ts';
import { type CaveatSession, caveatSession } from './caveat.ts';
import type { PeerSetup } from './pages/peer.ts';
import { buildPages, openPage, servePages } from './pages.ts';
import { type PeerSession, peerSession, peerSetups, setupWords } from './peer.ts';
import { copyOf, type Prepared, prepare } from './prepare.ts';
import { type PeerRun, rowsOf } from './rows.ts';
import { type Size, sizes, sizeWords } from './sizes.ts';
import { typeLetters } from './typing.ts';

/** How long (ms) the peer may take until its first new annotation. */
const PEER_LIMIT = 60_000;
/** A set-up of the peer that takes longer (ms) than this is not waited for again. */
const SLOW = 10_000;
const REPETITIONS = 5;
const LETTERS = 20;

/**
 * The reader beside `@recogito/text-annotator`, on the same text with the same claims in the same browser, and typing in
 * a note beside a bare Lexical editor; one measurement for each size. Everything takes turns; each repetition has a
 * window, a profile and a notebook of its own.
 */
export const reading: readonly Measurement[] = sizes.map((size) => ({
  name: `reader:${size.name}`,
  file: 'bench-reader',
  measure: async ({ quick }) => measureSize(size, await buildPages(), quick ? 1 : REPETITIONS),
}));

async function measureSize(size: Size, pages: string, repetitions: number): Promise<Row[]> {
  const prepared = await prepare(size);
  const own: CaveatSession[] = [];
  const bare: number[] = [];
  const peers = peerSetups.map((setup) => ({ setup, sessions: [] as PeerSession[] }));
  for (let i = 0; i < repetitions; i++) {
    const window = await openWindow({ notebookPath: copyOf(prepared) });
    try {
      const { page } = window;
      page.setDefaultTimeout(PEER_LIMIT);
      own.push(await caveatSession(page, prepared, LETTERS));
      await servePages(page, pages, prepared.peer);
      await openPage(page, 'editor');
      await page.locator('[contenteditable]').click();
      bare.push(...(await typeLetters(page, LETTERS)));
    } finally {
      await window.close();
    }
    for (const { setup, sessions } of peers) {
      if (!sessions.some(isSlow)) sessions.push(await peerInWindow(prepared, pages, setup));
    }
  }
  const runs: PeerRun[] = peers.map(({ setup, sessions }) => ({
    what: setupWords(setup),
    layout: setup.layout,
    isDocumented: setup.loading === 'documented',
    limit: PEER_LIMIT,
    sessions,
  }));
  return rowsOf(sizeWords(size), { own, peers: runs, bare });
}

/** Whether a set-up is so slow that once is enough. */
function isSlow(session: PeerSession): boolean {
  return session.exceeded || session.first > SLOW;
}

/** In a window of its own: one that takes too long cannot be used any more. */
async function peerInWindow(prepared: Prepared, pages: string, setup: PeerSetup): Promise<PeerSession> {
  const window = await openWindow({ notebookPath: copyOf(prepared) });
  try {
    await servePages(window.page, pages, prepared.peer);
    return await peerSession(window.page, setup, PEER_LIMIT);
  } finally {
    await window.close();
  }
}
