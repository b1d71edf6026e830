import { type Entity, namesOf } from '../entity.ts';
import { keyOfName } from '../name-key.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * Whether an entity may have names: none of them belongs to another one.
 * @param entities all there are
 * @returns `name-taken` that says whose the first one is that is taken
 */
export function namesFree(entities: readonly Entity[], entityId: string, names: readonly string[]): Result<undefined> {
  const wanted = new Map(names.map((name) => [keyOfName(name), name]));
  for (const other of entities) {
    if (other.id === entityId) continue;
    for (const taken of namesOf(other)) {
      const name = wanted.get(keyOfName(taken));
      if (name !== undefined) return nameTaken(name, other);
    }
  }
  return ok(undefined);
}

/** The failure of a name that belongs to another entity. */
export function nameTaken(name: string, owner: Entity) {
  return fail('name-taken', `“${name}” is already a name of ${owner.name}.`, {
    where: `entity ${owner.id}`,
    hint: 'Take it from there first, or merge the two if they are one.',
    params: { name, owner: owner.name },
  });
}
