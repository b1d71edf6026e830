import { type BlockRoles, roleOf } from './block-roles.ts';
import { type Block, blockIndexAt } from './version.ts';

/**
 * Which blocks of a version are passages, and under which numbers: what the version says, with what an analyst decided
 * over it. Everyone who asks for passages asks here. Numbers are stable, because claims, notes and triage name them: a passage that is
 * put among the furniture leaves its number unused, and furniture made a passage is numbered after all others.
 */

/** Who says what a block is: the import rules, a decision learnt from the same outlet, or an analyst in this very source. */
export type DecidedBy = 'rules' | 'learnt' | 'analyst';

/** A block as it is to be read, with its place. */
export interface DecidedBlock extends Block {
  /** Place among all blocks, from 0. */
  readonly index: number;
  /** Number of the passage, from 1; 0 for furniture. In the order of the text numbers may have gaps and jumps. */
  readonly number: number;
  readonly decidedBy: DecidedBy;
}

/** Whether a block is furniture. */
export function isFurniture(blocks: readonly Block[], decided: BlockRoles | undefined, index: number): boolean {
  return (roleOf(decided, index)?.as ?? roleGiven(blocks[index])) === 'furniture';
}

/** Whether a stretch of a version's text takes in any words of furniture. */
export function runsThroughFurniture(
  text: string,
  blocks: readonly Block[],
  decided: BlockRoles | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  for (let i = Math.max(0, blockIndexAt(blocks, start)); i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || block.start >= end) return false;
    if (isFurniture(blocks, decided, i) && text.slice(Math.max(start, block.start), Math.min(end, block.end)).trim() !== '') return true;
  }
  return false;
}

/** What a version itself says a block is. */
export function roleGiven(block: Block | undefined): 'passage' | 'furniture' {
  return block === undefined || block.kind === 'furniture' ? 'furniture' : 'passage';
}

/** All blocks of a version as they are to be read, in reading order. */
export function decidedBlocks(blocks: readonly Block[], decided: BlockRoles | undefined): DecidedBlock[] {
  const roles = new Map(decided?.roles.map((each) => [each.index, each]));
  let given = 0;
  return blocks.map((block, index) => {
    const number = roleGiven(block) === 'passage' ? ++given : 0;
    const role = roles.get(index);
    if (role === undefined) return { ...block, index, number, decidedBy: block.ruled === undefined ? 'rules' : 'learnt' };
    if (role.as === 'furniture')
      return { ...block, kind: 'furniture', furniture: block.furniture ?? 'other', index, number: 0, decidedBy: 'analyst' };
    const kind = block.ruled === undefined || block.ruled === 'furniture' ? 'paragraph' : block.ruled;
    return { ...block, kind, index, number: role.number, decidedBy: 'analyst' };
  });
}

/** The passages of a version, in reading order. */
export function passagesOf(blocks: readonly Block[], decided: BlockRoles | undefined): DecidedBlock[] {
  return decidedBlocks(blocks, decided).filter(({ number }) => number > 0);
}

/**
 * The number (from 1) of the passage in which an offset lies. Only the block there is looked at, however many are decided about.
 * @returns 0 when the offset lies in furniture or before every block
 */
export function passageNumberAt(blocks: readonly Block[], decided: BlockRoles | undefined, at: number): number {
  const index = blockIndexAt(blocks, at);
  const role = roleOf(decided, index);
  if (role !== undefined) return role.as === 'passage' ? role.number : 0;
  if (roleGiven(blocks[index]) === 'furniture') return 0;
  let number = 0;
  for (let i = 0; i <= index; i++) if (roleGiven(blocks[i]) === 'passage') number++;
  return number;
}

/** The last number that a passage of the version has or had by its own account or by these decisions. */
export function lastNumber(blocks: readonly Block[], decided: BlockRoles | undefined): number {
  const given = blocks.filter((block) => roleGiven(block) === 'passage').length;
  return (decided?.roles ?? []).reduce((last, role) => (role.as === 'passage' ? Math.max(last, role.number) : last), given);
}

/** The passage of a number; when there is none, the first of a higher number, or else the last. Undefined when there are no passages. */
export function nearestPassage(passages: readonly DecidedBlock[], number: number): DecidedBlock | undefined {
  return passageOf(passages, number) ?? passages.find((each) => each.number > number) ?? passages.at(-1);
}

/** The passage of a number. In most versions it stands where its number says. */
export function passageOf(passages: readonly DecidedBlock[], number: number): DecidedBlock | undefined {
  const direct = passages[number - 1];
  return direct?.number === number ? direct : passages.find((each) => each.number === number);
}
