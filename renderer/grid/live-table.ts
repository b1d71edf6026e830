import { linkProperties } from '../../domain/claim-links.ts';
import type { ClaimProperty } from '../../domain/claim-properties.ts';
import type { Failure } from '../../domain/result.ts';
import type { Source } from '../../domain/source.ts';
import type { ClaimRows, RowsChange } from '../mirror/claim-rows.ts';
import { ClaimTable, type LinkedPropositions } from './claim-table.ts';

/** What has become of the table, each number rising by one with every change of its sort. */
export interface TableState {
  /** Anything at all. */
  readonly version: number;
  /** Claims came, or all are new: they have no place among those arranged. */
  readonly came: number;
  /** Claims went. */
  readonly went: number;
  /** Everything was brought anew: places mean other claims now. */
  readonly epoch: number;
  /** The version at which a property last became different for a claim that stays. */
  readonly different: ReadonlyMap<ClaimProperty | 'words', number>;
  readonly isComplete: boolean;
  readonly trouble: Failure | null;
}

/** What is put in order before anybody asks: the properties with about as many values as there are claims. */
const SLOW: readonly ClaimProperty[] = ['created', 'quote', 'note', 'translation'];
/** How long a slice of such work may take, in milliseconds. */
const SLICE = 8;

/** The claims of the notebook for the table, level with the rows of the window. It outlives the view, so that going back to it is quick. */
export class LiveTable {
  readonly table: ClaimTable;
  readonly #rows: ClaimRows;
  readonly #listeners = new Set<() => void>();
  #state: TableState = { version: 0, came: 0, went: 0, epoch: 0, different: new Map(), isComplete: false, trouble: null };
  #preparing: Generator<void> | null = null;

  constructor(rows: ClaimRows, language: string) {
    this.#rows = rows;
    this.table = new ClaimTable(rows.rows, language);
    rows.subscribe((change) => this.#follow(change));
  }

  get state(): TableState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Brings the claims unless they are there. */
  async open(): Promise<void> {
    if (this.#state.trouble !== null) this.#become({ trouble: null });
    const opened = await this.#rows.open();
    if (!opened.ok) this.#become({ trouble: opened.error });
  }

  /** Takes over the details of the sources. */
  setSources(sources: ReadonlyMap<string, Source>): void {
    if (this.table.setSources(sources)) this.#become({ came: this.#state.came + 1 });
  }

  /** Takes over propositions and stances. A claim that is linked otherwise keeps its place, as one that is edited does. */
  setPropositions(propositions: LinkedPropositions): void {
    const { came, different, version } = this.#state;
    const areFirst = this.table.propositions.of.size === 0;
    if (!this.table.setPropositions(propositions)) return;
    if (areFirst) this.#become({ came: came + 1 });
    else this.#become({ different: new Map([...different, ...linkProperties.map((each) => [each, version + 1] as const)]) });
  }

  setLanguage(language: string): void {
    if (this.table.setLanguage(language)) this.#become({ came: this.#state.came + 1 });
  }

  /** Puts some properties in order, a slice at a time. Settles when they are. */
  async ranked(properties: readonly ClaimProperty[]): Promise<void> {
    for (const property of properties) await inSlices(this.table.ranking(property));
  }

  #follow(change: RowsChange): void {
    const { came, went, different } = this.#state;
    const version = this.#state.version + 1;
    const { isComplete } = this.#rows;
    if (change.all) {
      this.table.reset(this.#rows.rows);
      this.#become({ came: came + 1, epoch: this.#state.epoch + 1, isComplete });
    } else {
      const news = this.table.update(change.slots);
      const now =
        news.different.size === 0 ? different : new Map([...different, ...[...news.different].map((each) => [each, version] as const)]);
      this.#become({ came: came + Number(news.came), went: went + Number(news.went), different: now, isComplete });
    }
    if (isComplete) this.#prepare();
  }

  #become(change: Partial<TableState>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 };
    for (const listener of this.#listeners) listener();
  }

  /** Orders the properties that take long while the window has nothing else to do. */
  #prepare(): void {
    if (this.#preparing !== null || SLOW.every((property) => this.table.isRanked(property))) return;
    const { table } = this;
    const work = (function* () {
      for (const property of SLOW) yield* table.ranking(property);
    })();
    this.#preparing = work;
    const go = (deadline: IdleDeadline): void => {
      do {
        if (work.next().done !== true) continue;
        this.#preparing = null;
        return;
      } while (deadline.timeRemaining() > 1);
      requestIdleCallback(go);
    };
    requestIdleCallback(go);
  }
}

/** Does some work with pauses, in which the window draws and answers. */
async function inSlices(work: Generator<void>): Promise<void> {
  for (;;) {
    const ends = performance.now() + SLICE;
    while (performance.now() < ends) if (work.next().done === true) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const tables = new WeakMap<ClaimRows, LiveTable>();

/** The one table over the rows of a window. */
export function liveTableOf(rows: ClaimRows, language: string): LiveTable {
  const present = tables.get(rows);
  if (present !== undefined) return present;
  const table = new LiveTable(rows, language);
  tables.set(rows, table);
  return table;
}
