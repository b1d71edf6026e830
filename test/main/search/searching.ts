import { join } from 'node:path';
import type { IndexState, SearchFilters } from '../../../domain/contract-search.ts';
import { unwrap } from '../../../domain/result.ts';
import { openStore, servicesOver, temporaryFolder, testPorts } from '../builders.ts';

/** Services over a real notebook, with what asks their search. */
export function searchable(path = join(temporaryFolder(), 'N.caveat'), ports = testPorts()) {
  const store = openStore(path);
  const services = servicesOver(store, ports);
  const ask = async (query: string, filters: SearchFilters = {}, most = { limit: 50, perSource: 50 }) =>
    unwrap(await services.search.query({ query, filters, ...most }));
  const hits = async (query: string, filters: SearchFilters = {}) => (await ask(query, filters)).groups.flatMap((group) => group.hits);
  const close = async () => {
    await services.search.close();
    unwrap(store.close());
  };
  /** What windows were told of the index. */
  const told = () => services.events.flatMap(({ event, payload }) => (event === 'search-index' ? [payload as IndexState] : []));
  return { services, store, ask, hits, close, told, path };
}
