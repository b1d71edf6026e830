import type { Anchor } from '../domain/anchor.ts';
import type { CarriedClaim } from '../domain/commands/reimport-source.ts';
import { type LineMap, lineAt, mapLines } from '../domain/line-map.ts';
import { reanchor } from '../domain/re-anchor.ts';
import { type Block, passagesOf } from '../domain/version.ts';

/** The claims that stand in one version of a source. */
interface Standing {
  readonly text: string;
  readonly claims: readonly { readonly claimId: string; readonly anchor: Anchor }[];
}

export interface CarryInput {
  readonly old: { readonly text: string; readonly blocks: readonly Block[] };
  readonly now: { readonly text: string; readonly blocks: readonly Block[] };
  /** Claims of the old version; those that wait since an earlier correction come with the text they stand in. */
  readonly standing: readonly Standing[];
}

export interface CarryOutput {
  readonly claims: CarriedClaim[];
  /** Passages that are the same in both, by number. */
  readonly passages: { readonly from: number; readonly to: number }[];
}

/** Compares two versions: where each claim and each passage of the old one is in the new one. */
export function carryClaims({ old, now, standing }: CarryInput): CarryOutput {
  const map = mapLines(old.text, now.text);
  const claims = standing.flatMap((each): CarriedClaim[] => {
    const wanted = each.claims.map(({ anchor }) => anchor);
    const carried = each.text === old.text ? reanchor(old.text, now.text, wanted, map) : reanchor(each.text, now.text, wanted);
    return each.claims.flatMap(({ claimId, anchor: { versionId, start, end } }, index) => {
      const found = carried[index];
      return found === undefined ? [] : { claimId, was: { versionId, start, end }, ...found };
    });
  });
  return { claims, passages: samePassages(map, old.blocks, now.blocks) };
}

function samePassages(map: LineMap, old: readonly Block[], now: readonly Block[]): { from: number; to: number }[] {
  const byStart = new Map(passagesOf(now).map((each) => [each.start, each]));
  return passagesOf(old).flatMap((was) => {
    const line = lineAt(map.old, was.start);
    const image = map.forward[line] ?? -1;
    if (image < 0) return [];
    const start = (map.new.starts[image] ?? 0) + was.start - (map.old.starts[line] ?? 0);
    const is = byStart.get(start);
    const isSame = is !== undefined && map.old.text.slice(was.start, was.end) === map.new.text.slice(is.start, is.end);
    return isSame ? [{ from: was.number, to: is.number }] : [];
  });
}
