import type { CommandName } from '../../domain/commands/index.ts';
import type { Failure } from '../../domain/result.ts';
import type { RichText } from '../../domain/rich-text.ts';
import type { Subject } from './document-saver.ts';
import { type DocumentSavers, keptText } from './document-savers.ts';
import type { LeftBehind, Outbox } from './outbox.ts';

/** What was recovered, for the analyst to be told. A text has a subject, another command has none. */
export interface Recovered {
  readonly command: CommandName;
  readonly subject: Subject | null;
  /** `saved`: it is in the notebook now. `waiting`: it will be tried again. `refused`: the analyst has to decide. */
  readonly outcome: 'saved' | 'waiting' | 'refused';
}

/** What no saver could take over, kept until it is saved or the analyst has seen to it. */
export interface Stranded {
  readonly commandId: string;
  readonly command: CommandName;
  readonly subject: Subject | null;
  readonly content: RichText | null;
  readonly outcome: 'waiting' | 'refused';
  readonly failure: Failure | null;
}

/** What could not be sent is looked at again this late (ms). */
const AGAIN_AFTER = 5_000;

/** Takes care of what windows that are gone had not saved, and tells of it: nothing is applied or dropped in silence. */
export class Recovery {
  readonly #outbox: Outbox;
  readonly #savers: DocumentSavers;
  readonly #listeners = new Set<() => void>();
  #untold: readonly Recovered[] = [];
  #stranded: readonly Stranded[] = [];
  /** What was told of and is found again: it is told of once. */
  readonly #known = new Set<string>();
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(outbox: Outbox, savers: DocumentSavers) {
    this.#outbox = outbox;
    this.#savers = savers;
  }

  /** What was refused and has no editor to be decided in. The same array until it changes. */
  get stranded(): readonly Stranded[] {
    return this.#stranded;
  }

  /** What the analyst has not been told of yet. The same array until it changes. */
  get untold(): readonly Recovered[] {
    return this.#untold;
  }

  /** Hears of every change of `stranded` and `untold`. @returns how to stop */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The analyst has been told. */
  told(): void {
    this.#untold = [];
    this.#tell();
  }

  /** The analyst is done with what was stranded. */
  async discard(commandId: string): Promise<void> {
    this.#stranded = this.#stranded.filter((each) => each.commandId !== commandId);
    this.#tell();
    await this.#outbox.forget([commandId]);
  }

  /** Looks for what windows that are gone left behind. Never throws. */
  async run(): Promise<void> {
    clearTimeout(this.#again);
    const stranded: Stranded[] = [];
    await this.#outbox.recover(async (left) => {
      // Texts of one document that two windows wrote have nothing to do with one another.
      const texts = Map.groupBy(left, ({ row }) => (row.document === '' ? row.commandId : `${row.windowId} ${row.document}`));
      for (const each of texts.values()) stranded.push(...(await this.#take(each)));
    });
    this.#stranded = stranded;
    if (stranded.some(({ outcome }) => outcome === 'waiting')) this.#again = setTimeout(() => void this.run(), AGAIN_AFTER);
    this.#tell();
  }

  /** Takes what one window left of one document, or one other command. @returns what it could not take */
  async #take(left: readonly LeftBehind[]): Promise<Stranded[]> {
    const last = left.at(-1);
    if (last === undefined) return [];
    const { row, outcome, failure } = last;
    const command = row.name as CommandName;
    const text = keptText(row);
    const say = (said: Recovered['outcome']) => {
      const key = `${row.commandId} ${said}`;
      if (!this.#known.has(key)) this.#untold = [...this.#untold, { command, subject: text?.subject ?? null, outcome: said }];
      this.#known.add(key);
    };
    const open = left.filter((each) => each.outcome === 'refused' || each.outcome === 'waiting').map((each) => each.row);
    const commandIds = open.map(({ commandId }) => commandId);
    if (outcome === 'saved' || outcome === 'known') {
      if (outcome === 'saved') say('saved');
      // What stands holds the texts before it as well.
      if (open.length > 0) await this.#outbox.forget(commandIds);
      return [];
    }
    say(outcome);
    if (failure !== null && this.#savers.resume(open, failure)) {
      await this.#outbox.adopt(commandIds);
      return [];
    }
    return [{ commandId: row.commandId, command, subject: text?.subject ?? null, content: text?.content ?? null, outcome, failure }];
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
