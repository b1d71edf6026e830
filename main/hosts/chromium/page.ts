import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { piecesOf } from '../../../domain/pieces.ts';
import type { App } from '../../app.ts';
import { readAsset } from '../assets.ts';
import { createBridge } from '../bridge.ts';

/** Connects the pages of a browser with the services and serves them their assets. */

/** A name that can never resolve (RFC 2606), so the window's address is nobody's; fixed, so that IndexedDB stays the same. */
const ORIGIN = 'https://caveat.invalid';
export const WINDOW_URL = `${ORIGIN}/index.html`;

/** Whether a URL is of the window's own assets. */
export function isWindowUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  // A blob has the origin of the page that made it.
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' && origin === ORIGIN;
}

/** The global through which a page posts; the bridge takes it away from the page before any script runs. */
const POST = '__caveatPost';
/** The key under which a page takes in what the services say. */
const DELIVER = 'caveat.deliver';
/** Under this path a page collects a large message. Through the DevTools protocol it would take twice as long, five times at first. */
const COLLECT = `${ORIGIN}/message/`;
/** From how many UTF-16 code units a message counts as large. */
const LARGE = 65_536;
/** A large message is collected in pieces of so many code units at most: a page unpacks each in one go, and draws nothing meanwhile. */
const PIECE = 524_288;

/** Quickly: what goes through the DevTools protocol takes longer for every byte of it. */
const pack = (text: string): Promise<Buffer> => promisify(gzip)(text, { level: constants.Z_BEST_SPEED });

/** What Playwright says when a page was closed or left before it could be spoken to. */
const DOCUMENT_GONE = /has been closed|context was destroyed|page crashed/i;

/** A message on its way; the pieces of a large one wait at `collectFrom` instead. `documentId` null means every document. */
interface Parcel {
  readonly documentId: string | null;
  readonly message: string | null;
  readonly collectFrom: readonly string[];
}

/** Runs in every document before its own scripts. */
const BRIDGE_SCRIPT = `(() => {
  if (location.origin !== ${JSON.stringify(ORIGIN)} || window !== window.top) return;
  const send = window.${POST};
  delete window.${POST};
  // What is still on its way, held until it is there: nothing but the browser's own loading refers to it, and what waits for it may
  // not be taken for garbage, its promise with it.
  const underWay = new Set();
  const holding = async (things, work) => {
    underWay.add(things);
    try {
      return await work();
    } finally {
      underWay.delete(things);
    }
  };
  const fetchText = async (url) => {
    const response = await fetch(url);
    const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
    return holding([response, unpacked], () => unpacked.text());
  };
  // Put together and read in two tasks: a frame fits between them.
  const collect = async (urls) => {
    const texts = [];
    for (let at = 0; at < urls.length; at += 2) texts.push(...(await Promise.all(urls.slice(at, at + 2).map(fetchText))));
    const text = texts.join('');
    if (urls.length > 1) await new Promise((resolve) => setTimeout(resolve));
    return text;
  };
  const bridge = (${createBridge})(crypto.randomUUID(), (documentId, message) => void send(documentId, message));
  const deliver = (parcels) => {
    const taking = takeIn(parcels);
    return holding(taking, () => taking);
  };
  const takeIn = async (parcels) => {
    const thrown = [];
    for (const { documentId, message, collectFrom } of parcels) {
      try {
        bridge.deliver(documentId, [message ?? (await collect(collectFrom))]);
      } catch (each) {
        thrown.push(each);
      }
    }
    if (thrown.length > 0) throw new AggregateError(thrown, thrown.map(String).join('\\n'));
  };
  Object.defineProperty(window, 'caveat', { value: Object.freeze(bridge.port) });
  Object.defineProperty(window, Symbol.for(${JSON.stringify(DELIVER)}), { value: deliver });
})()`;

/**
 * Brings messages into a page one after the other. What gathers while some are on their way goes together.
 * A document that has gone takes its messages with it; the next one asks for what it needs.
 */
class Delivery {
  readonly #page: Page;
  readonly #log: (reason: string) => void;
  /** Pieces of large messages, by their URL, until the page has collected them. */
  readonly #large = new Map<string, string>();
  #waiting: Parcel[] = [];
  #isBusy = false;
  /** How many documents the page has gone on to. */
  #documents = 0;

  constructor(page: Page, log: (reason: string) => void) {
    this.#page = page;
    this.#log = log;
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#documents++;
    });
  }

  add(documentId: string | null, message: string): void {
    if (message.length < LARGE) this.#waiting.push({ documentId, message, collectFrom: [] });
    else {
      const pieces = piecesOf(message, PIECE).map((piece) => [`${COLLECT}${randomUUID()}`, piece] as const);
      for (const [url, piece] of pieces) this.#large.set(url, piece);
      this.#waiting.push({ documentId, message: null, collectFrom: pieces.map(([url]) => url) });
    }
    if (this.#isBusy) return;
    this.#isBusy = true;
    // A commit's event and the answer to whoever asked for it come one right after the other: they go together.
    setImmediate(() => void this.#flush());
  }

  piece(url: string): string | undefined {
    return this.#large.get(url);
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#page.isClosed()) {
      const parcels = this.#waiting;
      this.#waiting = [];
      const document = this.#documents;
      try {
        await this.#page.evaluate(([key, all]) => Reflect.get(globalThis, Symbol.for(key))?.(all), [DELIVER, parcels] as const);
      } catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        // What a document that was left still waited for may also be thrown away as garbage.
        const isGone = document !== this.#documents || DOCUMENT_GONE.test(reason);
        if (!isGone) this.#log(`A window did not take every one of ${parcels.length} messages: ${reason}`);
      }
      for (const { collectFrom } of parcels) for (const url of collectFrom) this.#large.delete(url);
    }
    this.#isBusy = false;
  }
}

/**
 * Gives every page of the context, present and future, the port to the services. An answer goes to the
 * document that asked, events go to all.
 */
export async function connectPages(
  context: BrowserContext,
  services: Pick<App, 'receive' | 'subscribe'>,
  log: (reason: string) => void,
): Promise<void> {
  const deliveries = new Map<Page, Delivery>();

  function deliveryFor(page: Page): Delivery {
    let delivery = deliveries.get(page);
    if (delivery === undefined) {
      delivery = new Delivery(page, log);
      deliveries.set(page, delivery);
      page.once('close', () => deliveries.delete(page));
    }
    return delivery;
  }

  await context.exposeBinding(POST, ({ page, frame }, documentId: unknown, message: unknown) => {
    if (frame !== page.mainFrame() || !isWindowUrl(frame.url())) return;
    if (typeof documentId !== 'string' || typeof message !== 'string') return;
    void services.receive(message).then((answer) => {
      if (!page.isClosed()) deliveryFor(page).add(documentId, answer);
    });
  });
  await context.addInitScript({ content: BRIDGE_SCRIPT });
  await context.route(`${COLLECT}*`, async (route) => {
    const request = route.request();
    const piece = deliveries.get(request.frame().page())?.piece(request.url());
    if (piece === undefined) return route.abort('aborted');
    return route.fulfill({ status: 200, contentType: 'application/gzip', body: await pack(piece) });
  });
  const unsubscribe = services.subscribe((message) => {
    for (const page of context.pages()) deliveryFor(page).add(null, message);
  });
  context.once('close', unsubscribe);
}

/** Answers the window's own requests from `rendererDir` and refuses every other one. */
export async function serveAssets(context: BrowserContext, rendererDir: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!isWindowUrl(request.url())) return route.abort('aborted');
    const { status, headers, body } = await readAsset(rendererDir, request.method(), request.url());
    return route.fulfill({ status, headers: { ...headers }, body });
  });
}
