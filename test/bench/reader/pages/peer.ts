import { createTextAnnotator, Origin, type RendererType, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Clocks } from '../clocks.ts';
import type { PeerAnnotation, PeerLayout, PeerMaterial } from '../peer-material.ts';
import { type PeerText, showText } from './peer-text.ts';

/**
 * The peer in a page of its own: a container with the text, an annotator over it, stored annotations given to it. A key
 * makes an annotation as the peer itself makes one of a selection, its range ready.
 */

export interface PeerSetup {
  readonly renderer: RendererType;
  readonly layout: PeerLayout;
  /**
   * How stored annotations are given to it: as they are to `setAnnotations`, as its documentation shows; to the same
   * with ranges the page has made; or as they are to its store, which makes the ranges once.
   */
  readonly loading: 'documented' | 'with ranges' | 'into the store';
}

/** The page's own functions, for the program that measures. Times are milliseconds. */
export interface PeerPage {
  /** Settles when the text and the annotations have come to the page; nothing is shown yet. */
  readonly ready: Promise<void>;
  /** Puts the text into the page. @returns until it is painted */
  show(setup: PeerSetup): Promise<number>;
  /** Makes the annotator and gives it the annotations. @returns when that began, and until the first one is painted */
  annotate(): Promise<{ readonly begun: number; readonly claims: number }>;
  /** Puts a passage into view; the next key annotates its beginning. @param share where it stands in the text, in [0, 1] */
  goTo(share: number): void;
  /** The same with the passage after. */
  next(): void;
  /** Arms the clock for the next key. */
  tagging(): void;
  tagged: Promise<{ readonly key: number; readonly painted: number }>;
}

declare global {
  interface Window {
    benchPeer: PeerPage;
    benchClocks: Clocks;
  }
}

/** How many passages stay after the last place, to go on to. */
const ROOM = 5;

const container = document.querySelector('article') as HTMLElement;
// What the peer tells the console at every repaint would be sent to the program that drives the browser.
console.log = () => undefined;

/** Let go of once it is shown. */
let material: PeerMaterial | null = null;
let setup: PeerSetup;
let text: PeerText;
let annotator: TextAnnotator<TextAnnotation, TextAnnotation>;
/** The passage that is annotated next, and how many were. */
let passage = 0;
let made = 0;

function isDrawn(id: string): boolean {
  if (setup.renderer === 'CSS_HIGHLIGHTS') return CSS.highlights.has(`_${id}`);
  return container.querySelector(`[data-annotation="${id}"]`) !== null;
}

function isAnyDrawn(): boolean {
  return setup.renderer === 'CSS_HIGHLIGHTS' ? CSS.highlights.size > 0 : container.querySelector('.r6o-annotation') !== null;
}

function withRanges(stored: PeerAnnotation): TextAnnotation {
  const selector = stored.target.selector.map((each) => ({ ...each, range: text.rangeOver(each.start, each.end) }));
  return { id: stored.id, bodies: [], target: { annotation: stored.id, selector } };
}

function give(stored: readonly PeerAnnotation[]): void {
  if (setup.loading === 'with ranges') {
    annotator.setAnnotations(stored.map(withRanges));
    return;
  }
  // Its types ask for ranges even where it makes them itself.
  const asStored = stored as unknown as TextAnnotation[];
  if (setup.loading === 'documented') annotator.setAnnotations(asStored);
  else annotator.state.store.bulkAddAnnotations(asStored, true, Origin.REMOTE);
}

function bring(to: number): void {
  passage = to;
  const { start, end } = text.opening(passage);
  const { top, bottom } = text.rangeOver(start, end).getBoundingClientRect();
  if (top < 60 || bottom > innerHeight - 120) scrollBy(0, top - innerHeight / 2);
}

addEventListener('keydown', ({ key }) => {
  if (!['1', '2', '3'].includes(key)) return;
  const { start, end } = text.opening(passage);
  const range = text.rangeOver(start, end);
  const id = `made-${++made}`;
  annotator.addAnnotation({
    id,
    bodies: [],
    target: { annotation: id, selector: [{ quote: range.toString(), start, end, range }], created: new Date() },
  });
});

window.benchPeer = {
  ready: fetch('./material.json').then(async (answer) => {
    material = await answer.json();
  }),
  async show(wanted) {
    if (material === null) throw new Error('There is no text yet.');
    setup = wanted;
    await new Promise(requestAnimationFrame);
    const begun = performance.now();
    text = showText(container, material.passages, setup.layout);
    const { painted } = await window.benchClocks.painted(() => container.firstChild !== null);
    return painted - begun;
  },
  async annotate() {
    if (material === null) throw new Error('There is no text yet.');
    const begun = performance.now();
    annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(container, { renderer: setup.renderer });
    give(material.annotations[setup.layout]);
    const { painted } = await window.benchClocks.painted(isAnyDrawn);
    material = null;
    return { begun, claims: painted - begun };
  },
  goTo(share) {
    bring(1 + Math.floor(share * (text.passages - 1 - ROOM)));
  },
  next() {
    bring(passage + 1);
  },
  tagging() {
    const id = `made-${made + 1}`;
    window.benchPeer.tagged = window.benchClocks.next('keydown').then(async (key) => {
      // It keeps annotations in the page only: it has answered when it knows the new one.
      const { painted } = await window.benchClocks.painted(() => annotator.getAnnotationById(id) !== undefined && isDrawn(id));
      return { key, painted };
    });
  },
  tagged: new Promise(() => undefined),
};
