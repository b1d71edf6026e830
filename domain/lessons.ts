import type { BlockRole, Role } from './block-roles.ts';
import { roleGiven } from './passages.ts';
import { labelKey, wordsKey } from './same-words.ts';
import type { SourceDetails } from './source.ts';
import type { Block } from './version.ts';

/**
 * What an analyst's decisions about the blocks of one source say about others of the same outlet. A block is given another role only when
 * it says the same as a block that was decided about (`same-words.ts`).
 */

/** What an outlet is recognised by: its name, however it is set, and the host of its address; empty when it is not known. */
export interface Outlet {
  readonly name: string;
  readonly host: string;
}

export function outletOf({ outlet, url }: Pick<SourceDetails, 'outlet' | 'url'>): Outlet {
  return { name: outletKey(outlet), host: hostOf(url) };
}

/** Whether two sources come from the same outlet: by its name, or by the host of their addresses. */
export function sameOutlet(a: Outlet, b: Outlet): boolean {
  return (a.name !== '' && a.name === b.name) || (a.host !== '' && a.host === b.host);
}

function outletKey(outlet: string): string {
  return outlet
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hostOf(url: string): string {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/iu.exec(url.trim())?.[1] ?? '';
  return host.toLowerCase().replace(/^(?:www|m)\./u, '');
}

/** What is to be made of blocks, by what they say. */
export interface Lessons {
  readonly byWords: ReadonlyMap<string, Role | null>;
  readonly byLabel: ReadonlyMap<string, Role | null>;
}

/** The lessons of decisions. A later decision wins over an earlier one; two of the same moment that differ cancel each other out. */
export function lessonsOf(roles: Iterable<BlockRole>): Lessons {
  const byWords = new Map<string, Role | null>();
  const byLabel = new Map<string, Role | null>();
  const moments = new Map<string, string>();
  const learn = (lessons: Map<string, Role | null>, key: string | null, { as, decidedAt }: BlockRole): void => {
    if (key === null) return;
    const moment = `${lessons === byWords ? 'words' : 'label'} ${key}`;
    const before = moments.get(moment);
    if (before !== undefined && before > decidedAt) return;
    const disagrees = before === decidedAt && lessons.get(key) !== as;
    lessons.set(key, disagrees ? null : as);
    moments.set(moment, decidedAt);
  };
  for (const role of roles) {
    if (role.words === undefined) continue;
    learn(byWords, wordsKey(role.words), role);
    learn(byLabel, labelKey(role.words), role);
  }
  return { byWords, byLabel };
}

/**
 * The blocks of a text that comes in, with the roles that were learnt. Each one that is changed says what the import rules had taken it for.
 * A title stays a passage, and so does everything in a text that would have none left.
 */
export function withLessons(text: string, blocks: readonly Block[], title: string, lessons: Lessons): Block[] {
  if (lessons.byWords.size === 0 && lessons.byLabel.size === 0) return [...blocks];
  const learnt = blocks.map((block) => withRole(block, learntRole(text.slice(block.start, block.end), block, lessons), text, title));
  if (learnt.some((block) => roleGiven(block) === 'passage')) return learnt;
  return learnt.map((block, index) => (block.ruled === undefined || block.ruled === 'furniture' ? block : (blocks[index] ?? block)));
}

function learntRole(words: string, { kind }: Block, { byWords, byLabel }: Lessons): Role | null {
  const exact = byWords.get(wordsKey(words));
  if (exact !== undefined) return exact;
  // The figures of a headline or a table are what it says.
  const label = kind === 'heading' || kind === 'table-row' ? null : labelKey(words);
  return label === null ? null : (byLabel.get(label) ?? null);
}

function withRole(block: Block, role: Role | null, text: string, title: string): Block {
  if (role === null || role === roleGiven(block) || block.ruled !== undefined) return block;
  if (role === 'passage') return { ...block, kind: 'paragraph', ruled: 'furniture' };
  if (wordsKey(text.slice(block.start, block.end)) === wordsKey(title)) return block;
  return { ...block, kind: 'furniture', furniture: 'other', ruled: block.kind };
}

/** How many blocks of a version have a role that was learnt. */
export function countLearnt(blocks: readonly Block[]): { furniture: number; passages: number } {
  const learnt = blocks.filter(({ ruled }) => ruled !== undefined);
  const furniture = learnt.filter(({ kind }) => kind === 'furniture').length;
  return { furniture, passages: learnt.length - furniture };
}
