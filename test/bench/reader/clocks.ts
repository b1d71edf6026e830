/**
 * What tells the time in every page that is measured, Caveat's and the others', so that the same words mean the same
 * in all of them. `installClocks` runs in the page and so uses nothing from outside.
 */

/** Milliseconds of `performance.now()` in the page. */
interface Moment {
  /** When the page's state said that it is there. */
  readonly seen: number;
  /** When the frame after the one that shows it began. */
  readonly painted: number;
}

export interface Clocks {
  /**
   * Something is painted when the page's state has it (a row in the document, a range in the registry of highlights)
   * and two animation frames began since: the first shows it, the second begins when that is done. State that changes
   * while a frame is being made is shown by that frame, and one more is enough. State is looked at after every change
   * of the document and at every frame. Rejects after a minute and a half.
   */
  painted(isThere: () => boolean): Promise<Moment>;
  /** Watches how long the main thread is busy at a stretch. @returns a function that ends it and gives the longest, in milliseconds */
  watchBlocks(): () => number;
  /** Watches the intervals between animation frames. @returns a function that ends it and gives them, in milliseconds */
  watchFrames(): () => number[];
  /** Waits for the next key or pointer that goes down. @returns its own time stamp, before the page hears of it */
  next(what: 'keydown' | 'pointerdown'): Promise<number>;
}

declare global {
  interface Window {
    benchClocks: Clocks;
  }
}

/** Runs in the page. */
export function installClocks(): void {
  /** How often (ms) the main thread is asked whether it is free; timers cannot ask more often. */
  const BEAT = 4;
  const PATIENCE = 90_000;
  const frame = (work: (at: number) => void) => requestAnimationFrame(work);

  /** Whether a frame is being made: no task runs between its animation callbacks and its painting. */
  let isFrameOpen = false;
  const openFrame = () => {
    isFrameOpen = true;
    const close = () => {
      isFrameOpen = false;
    };
    void scheduler.postTask(close, { priority: 'user-blocking' });
  };

  window.benchClocks = {
    painted: (isThere) =>
      new Promise((resolve, reject) => {
        let isSeen = false;
        const patience = setTimeout(() => reject(new Error(`This never became true: ${isThere}`)), PATIENCE);
        const look = () => {
          if (isSeen || !isThere()) return;
          isSeen = true;
          observer.disconnect();
          clearTimeout(patience);
          const seen = performance.now();
          const end = () => resolve({ seen, painted: performance.now() });
          if (isFrameOpen) frame(end);
          else frame(() => frame(end));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        const onFrame = () => {
          openFrame();
          look();
          if (!isSeen) frame(onFrame);
        };
        frame(onFrame);
        look();
      }),

    watchBlocks() {
      let longest = 0;
      const note = (ms: number) => {
        longest = Math.max(longest, ms);
      };
      const tasks = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) note(duration);
      });
      tasks.observe({ type: 'longtask' });
      let last = performance.now();
      const beat = () => {
        const now = performance.now();
        note(now - last - BEAT);
        last = now;
      };
      const timer = setInterval(beat, BEAT);
      return () => {
        beat();
        clearInterval(timer);
        for (const { duration } of tasks.takeRecords()) note(duration);
        tasks.disconnect();
        return longest;
      };
    },

    watchFrames() {
      const intervals: number[] = [];
      let last: number | null = null;
      let isOn = true;
      const onFrame = (at: number) => {
        if (!isOn) return;
        if (last !== null) intervals.push(at - last);
        last = at;
        frame(onFrame);
      };
      frame(onFrame);
      return () => {
        isOn = false;
        return intervals;
      };
    },

    next: (what) =>
      new Promise((resolve) => {
        addEventListener(what, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
      }),
  };
}
