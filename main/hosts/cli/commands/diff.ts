import type { VersionFacts } from '../../../../domain/contract.ts';
import { shownText } from '../../../../domain/hidden-characters.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import { type DiffRow, diffTexts, isChange } from '../../../../domain/text-diff.ts';
import { diffWords, type Part } from '../../../../domain/word-diff.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findSource } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';

/** No source has more versions than this. */
const MOST = 1_000_000;

/** Prints what two versions of a source do not share. */
export const diff = defineCliCommand({
  name: 'diff',
  about:
    'Prints what two versions of a source do not share, by default the newest and the one before; offsets in JSON count UTF-16 code units.',
  operands: 'SOURCE',
  options: {
    notebook: notebookOption,
    from: { value: 'NUMBER', about: 'The earlier version, as “reimport” numbers it.', integer: [1, MOST] },
    to: { value: 'NUMBER', about: 'The later version.', integer: [1, MOST] },
  },
  run: async ({ notebook, from, to }, operands) => {
    const [named, ...rest] = operands;
    if (named === undefined || rest.length > 0) {
      return fail('invalid-input', 'One source has to be named.', { where: 'diff', hint: '“list” names the sources.' });
    }
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const source = await findSource(client, named);
      if (!source.ok) return source;
      const listed = await client.call('versions.list', { sourceId: source.value.source.id });
      if (!listed.ok) return listed;
      const { versions } = listed.value;
      const newest = versions.at(-1)?.number ?? 1;
      if (versions.length === 1 && from === undefined) {
        return fail('not-found', 'The source has only one version.', { where: 'diff', hint: '“reimport” adds another.' });
      }
      const later = numbered(versions, to ?? newest);
      if (!later.ok) return later;
      const earlier = numbered(versions, from ?? later.value.number - 1);
      if (!earlier.ok) return earlier;
      const before = await client.call('version.open', { versionId: earlier.value.id });
      if (!before.ok) return before;
      const after = await client.call('version.open', { versionId: later.value.id });
      if (!after.ok) return after;
      const changes = diffTexts(before.value.text, after.value.text).filter(isChange);
      const { number: fromNumber } = earlier.value;
      const { number: toNumber } = later.value;
      return ok({
        json: { sourceId: source.value.source.id, from: fromNumber, to: toNumber, changes: changes.map(detailed) },
        lines: [
          `${source.value.source.title}: ${changes.length} ${changes.length === 1 ? 'change' : 'changes'} from version ${fromNumber} to ${toNumber}`,
          ...changes.flatMap((change) => ['', ...printed(change)]),
        ],
      });
    });
  },
});

/** @returns the version, or `not-found` naming those there are */
function numbered(versions: readonly VersionFacts[], number: number): Result<VersionFacts> {
  const found = versions.find((each) => each.number === number);
  if (found !== undefined) return ok(found);
  return fail('not-found', `The source has no version ${number}.`, {
    where: `version ${number}`,
    hint: `It has ${versions.map((each) => each.number).join(', ')}; “reimport” adds one.`,
  });
}

/** A change with the words that differ in it. */
function detailed(row: DiffRow) {
  return row.kind === 'reworded' ? { ...row, words: diffWords(row.before.words, row.after.words) } : row;
}

function printed(row: DiffRow): string[] {
  if (row.kind === 'removed') return [`- ${shownText(row.before.words)}${row.moved ? '  (moved)' : ''}`];
  if (row.kind === 'added') return [`+ ${shownText(row.after.words)}${row.moved ? '  (moved)' : ''}`];
  const { before, after } = diffWords(row.before.words, row.after.words);
  return [`- ${marked(before, '[-', '-]')}`, `+ ${marked(after, '{+', '+}')}`];
}

/** Words that differ between marks, as `git diff --word-diff` sets them. */
function marked(parts: readonly Part[], open: string, close: string): string {
  return parts.map(({ words, differs }) => (differs ? `${open}${shownText(words)}${close}` : shownText(words))).join('');
}
