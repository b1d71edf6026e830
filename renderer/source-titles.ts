import type { Services } from './services.ts';

/** Titles of sources that were imported, edited or removed while this window lives: a step can be named by a source that is gone. */
export class SourceTitles {
  readonly #titles = new Map<string, string>();

  constructor(services: Pick<Services, 'on'>) {
    services.on('committed', ({ changes: { added, updated, removed } }) => {
      for (const each of [...added, ...updated.map(({ to }) => to), ...removed]) {
        if (each.kind === 'source') this.#titles.set(each.id, each.title);
      }
    });
  }

  of(sourceId: string): string | undefined {
    return this.#titles.get(sourceId);
  }
}
