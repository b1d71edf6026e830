import type { Anchor } from '../domain/anchor.ts';
import type { BlockRoles } from '../domain/block-roles.ts';
import { type CarriedBlock, carriedRoles, carryRoles } from '../domain/carry-roles.ts';
import type { CarriedClaim, CarriedRejection } from '../domain/commands/reimport-source.ts';
import { type LineMap, lineAt, mapLines } from '../domain/line-map.ts';
import { type DecidedBlock, passagesOf } from '../domain/passages.ts';
import { reanchor } from '../domain/re-anchor.ts';
import { unwrap } from '../domain/result.ts';
import type { Block } from '../domain/version.ts';

/** The claims that stand in one version of a source. */
interface Standing {
  readonly text: string;
  readonly claims: readonly { readonly claimId: string; readonly anchor: Anchor }[];
}

export interface CarryInput {
  readonly old: { readonly text: string; readonly blocks: readonly Block[]; readonly roles?: BlockRoles | undefined };
  readonly now: { readonly text: string; readonly blocks: readonly Block[] };
  /** Claims of the old version; those that wait since an earlier correction come with the text they stand in. */
  readonly standing: readonly Standing[];
  /** Suggestions of the old version that were turned down. */
  readonly rejections: readonly { readonly id: string; readonly anchor: Anchor }[];
}

export interface CarryOutput {
  readonly claims: CarriedClaim[];
  /** Passages that are the same in both, by number. */
  readonly passages: { readonly from: number; readonly to: number }[];
  /** Blocks that were decided about and say the same in both. */
  readonly decided: CarriedBlock[];
  /** Suggestions that were turned down and stand in the new text in the same words. */
  readonly rejections: CarriedRejection[];
}

/** Compares two versions: where each claim, each passage, each decided block and each rejected suggestion of the old one is in the new one. */
export function carryClaims({ old, now, standing, rejections }: CarryInput): CarryOutput {
  const map = mapLines(old.text, now.text);
  const claims = standing.flatMap((each): CarriedClaim[] => {
    const wanted = each.claims.map(({ anchor }) => anchor);
    const carried = each.text === old.text ? reanchor(old.text, now.text, wanted, map) : reanchor(each.text, now.text, wanted);
    return each.claims.flatMap(({ claimId, anchor: { versionId, start, end } }, index) => {
      const found = carried[index];
      return found === undefined ? [] : { claimId, was: { versionId, start, end }, ...found };
    });
  });
  const decided = carryRoles(old, old.roles, now);
  const roles = unwrap(carriedRoles(old, old.roles, { ...now, id: '', sourceId: '' }, decided));
  const passages = samePassages(map, passagesOf(old.blocks, old.roles), passagesOf(now.blocks, roles));
  return { claims, passages, decided, rejections: sameWords(map, rejections) };
}

/** Those whose words stand in the new text unchanged, and where. */
function sameWords(map: LineMap, rejections: CarryInput['rejections']): CarriedRejection[] {
  const found = reanchor(
    map.old.text,
    map.new.text,
    rejections.map(({ anchor }) => anchor),
    map,
  );
  return rejections.flatMap(({ id }, index) => {
    const place = found[index];
    return place?.outcome === 'held' || place?.outcome === 'moved' ? [{ from: id, start: place.start, end: place.end }] : [];
  });
}

function samePassages(map: LineMap, old: readonly DecidedBlock[], now: readonly DecidedBlock[]): { from: number; to: number }[] {
  const byStart = new Map(now.map((each) => [each.start, each]));
  return old.flatMap((was) => {
    const line = lineAt(map.old, was.start);
    const image = map.forward[line] ?? -1;
    if (image < 0) return [];
    const start = (map.new.starts[image] ?? 0) + was.start - (map.old.starts[line] ?? 0);
    const is = byStart.get(start);
    const isSame = is !== undefined && map.old.text.slice(was.start, was.end) === map.new.text.slice(is.start, is.end);
    return isSame ? [{ from: was.number, to: is.number }] : [];
  });
}
