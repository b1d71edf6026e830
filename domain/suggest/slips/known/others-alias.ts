import { keyOfName } from '../../../name-key.ts';
import type { Slip } from '../slip.ts';
import type { KnownNames } from './known-names.ts';

/**
 * What the rules on names found, by what the notebook keeps: a name that is kept as somebody else's is a slip of the kind `alias`,
 * which is surer than a likeness.
 *
 * Must not flag: two names of one entity, and a like spelling that is kept as the name of another one, who is then meant.
 */
export function othersAliases(slips: readonly Slip[], known: KnownNames): Slip[] {
  return slips.flatMap((slip) => {
    const owner = known.get(keyOfName(slip.found));
    if (slip.kind !== 'name' || owner === undefined) return slip;
    if (owner === known.get(keyOfName(slip.expected)) || slip.rule === 'near-spelling' || slip.rule === 'near-known-name') return [];
    const whose = owner.name === slip.found ? `${slip.found} is somebody else` : `${slip.found} is a name of ${owner.name}`;
    const reason = `${whose} in this notebook; this text elsewhere has ${slip.expected} in its place.`;
    return { ...slip, kind: 'alias', rule: 'others-alias', reason };
  });
}
