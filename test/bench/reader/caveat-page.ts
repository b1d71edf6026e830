/**
 * Looks at Caveat's window from inside. It knows what stays the same however the reader is built: `.text-pane` that scrolls,
 * `.passage` rows (not all of them need to be there), highlights named `claim-TAG`, and `.status-saved` with the revision.
 */

/** Milliseconds of `performance.now()` in the page. */
export interface OpeningMoments {
  /** The pointer went down on the source. */
  readonly begun: number;
  /** A passage of it is painted. */
  readonly text: number;
  /** So is a claim. */
  readonly claims: number;
}

export interface TagMoments {
  /** The key's own time stamp. */
  readonly key: number;
  /** The new claim is highlighted and painted. */
  readonly painted: number;
  /** The status bar says that the services have committed it. */
  readonly committed: number;
}

declare global {
  interface Window {
    benchCaveat: {
      /** Arms the clocks for the next pointer that goes down. */
      opening(words: string): void;
      opened: Promise<OpeningMoments>;
      /** Arms the clocks for the next key, which tags the first sentence of a passage. */
      tagging(tag: string): void;
      tagged: Promise<TagMoments>;
      revision(): number;
    };
  }
}

/** Runs in the page, after `installClocks`. */
export function installCaveat(): void {
  const { painted, next } = window.benchClocks;
  const NEVER = new Promise<never>(() => undefined);
  const revision = () => Number(document.querySelector('.status-saved')?.textContent?.replace(/\D/g, '') || Number.NaN);

  /** The first rows: what is asked at every change must cost nothing even where all passages are in the page. */
  const shows = (words: string): boolean => {
    const rows = document.getElementsByClassName('passage');
    for (let i = 0; i < Math.min(rows.length, 6); i++) if (rows[i]?.textContent?.includes(words)) return true;
    return false;
  };
  const highlights = function* (start: string) {
    for (const [name, highlight] of CSS.highlights) if (name.startsWith(start)) yield highlight;
  };
  const someClaim = (): boolean => {
    for (const { size } of highlights('claim-')) if (size > 0) return true;
    return false;
  };
  /** Ranges that begin where a passage's text does. Only claims made here do, and what runs over from the passage before. */
  const atStarts = (tag: string): number => {
    let count = 0;
    for (const highlight of highlights(`claim-${tag}`)) {
      for (const { startOffset } of highlight) if (startOffset === 0) count++;
    }
    return count;
  };

  window.benchCaveat = {
    revision,
    opened: NEVER,
    tagged: NEVER,
    opening(words) {
      window.benchCaveat.opened = next('pointerdown').then(async (begun) => {
        const [text, claims] = await Promise.all([painted(() => shows(words)), painted(() => shows(words) && someClaim())]);
        return { begun, text: text.painted, claims: claims.painted };
      });
    },
    tagging(tag) {
      const before = { revision: revision(), claims: atStarts(tag) };
      window.benchCaveat.tagged = next('keydown').then(async (key) => {
        const [claim, commit] = await Promise.all([
          painted(() => atStarts(tag) > before.claims),
          painted(() => revision() > before.revision),
        ]);
        return { key, painted: claim.painted, committed: commit.seen };
      });
    },
  };
}
