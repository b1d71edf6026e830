import type { Source } from '../../domain/source.ts';
import { addressKey } from './address.ts';
import type { IncomingTarget } from './incoming.ts';

/** Tells which sources of a notebook annotations are on. */
export class SourceFinder {
  readonly #byId: ReadonlyMap<string, Source>;
  readonly #byAddress: ReadonlyMap<string, readonly Source[]>;
  readonly #byTitle: ReadonlyMap<string, readonly Source[]>;

  constructor(sources: readonly Source[]) {
    this.#byId = new Map(sources.map((each) => [each.id, each]));
    this.#byAddress = Map.groupBy(
      sources.filter(({ url }) => url !== ''),
      ({ url }) => addressKey(url),
    );
    this.#byTitle = Map.groupBy(sources, ({ title }) => titleKey(title));
  }

  /**
   * The sources a target may mean: the one it names, those of its address (parts of one file have one address), or the only one of its title.
   * @returns several when one address is that of several, or one title, and nothing tells them apart
   */
  find({ sourceId, addresses, title }: IncomingTarget): { readonly by: 'id' | 'address' | 'title'; readonly sources: readonly Source[] } {
    const named = sourceId === null ? undefined : this.#byId.get(sourceId);
    if (named !== undefined) return { by: 'id', sources: [named] };
    for (const address of addresses) {
      const found = this.#byAddress.get(addressKey(address));
      if (found !== undefined) return { by: 'address', sources: found };
    }
    return { by: 'title', sources: (title.trim() === '' ? undefined : this.#byTitle.get(titleKey(title))) ?? [] };
  }
}

function titleKey(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
