import { randomUUID } from 'node:crypto';
import type { Copies } from '../../../domain/propositions/said.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { Client } from '../client.ts';

/** Which sources of a notebook repeat another. */
export async function copiesIn(client: Client): Promise<Result<Copies>> {
  const found = await client.call('library.copies', { taskId: randomUUID() });
  if (!found.ok) return found;
  const pairs = found.value.groups.flatMap(([first, ...others]) =>
    others.map(({ sourceId }) => [sourceId, first?.sourceId ?? sourceId] as const),
  );
  return ok(new Map(pairs));
}
