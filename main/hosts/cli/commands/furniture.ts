import { type DecidedBlock, decidedBlocks, passageOf } from '../../../../domain/passages.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption, type Output } from '../command.ts';
import { findSource } from '../find.ts';
import { furnitureWords } from '../furniture-words.ts';
import { numbersFrom } from '../numbers.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { shortened } from '../table.ts';

const WORDS_SHOWN = 60;

/** Lists the furniture of a source, or says of some blocks what they are. */
export const furniture = defineCliCommand({
  name: 'furniture',
  about: 'Lists the page furniture of a source with who decided that it is, or says of passages and blocks what they are, in one step.',
  options: {
    notebook: notebookOption,
    source: { value: 'ID', about: 'The source, or the beginning of its ID.', required: true },
    passage: { value: 'N,…', about: 'Passages, by the numbers that “show” prints; “2-5” is a range.' },
    block: { value: 'N,…', about: 'Blocks, by the numbers that “show” prints for furniture; “2-5” is a range.' },
    as: { value: 'ROLE', about: 'What they are: passage or furniture.', choices: ['passage', 'furniture'] },
  },
  run: ({ notebook, source: named, passage, block, as }) =>
    withNotebook(pathFrom(notebook), async ({ client }): Promise<Result<Output>> => {
      const found = await findSource(client, named);
      if (!found.ok) return found;
      const opened = await client.call('source.open', { sourceId: found.value.source.id });
      if (!opened.ok) return opened;
      const { source, version, roles, text } = opened.value;
      const blocks = decidedBlocks(version.blocks, roles ?? undefined);
      const described = (each: DecidedBlock) =>
        `${furnitureWords(each)}: ${shortened(text.slice(each.start, each.end).replaceAll('\n', ' '), WORDS_SHOWN)}`;
      if (passage === undefined && block === undefined && as === undefined) {
        const listed = blocks.filter(({ number }) => number === 0);
        return ok({
          json: {
            sourceId: source.id,
            versionId: version.id,
            furniture: listed.map((each) => ({ ...each, words: text.slice(each.start, each.end) })),
          },
          lines: listed.length === 0 ? ['This source has no furniture.'] : listed.map(described),
        });
      }
      const chosen = chosenFrom(blocks, passage, block);
      if (!chosen.ok) return chosen;
      if (as === undefined || chosen.value.length === 0) {
        return fail('invalid-input', 'To decide, name passages or blocks and say what they are.', {
          where: 'furniture',
          hint: 'Add --passage or --block with numbers that “show” prints, and --as passage or furniture.',
        });
      }
      const changed = await client.run('set-block-role', { versionId: version.id, blocks: chosen.value, as });
      if (!changed.ok) return changed;
      const now = await client.call('source.open', { sourceId: source.id });
      if (!now.ok) return now;
      const after = decidedBlocks(now.value.version.blocks, now.value.roles ?? undefined);
      const decided = chosen.value.flatMap((index) => after[index] ?? []);
      return ok({
        json: { sourceId: source.id, versionId: version.id, revision: changed.value.revision, blocks: decided },
        lines: decided.map((each) => (each.number === 0 ? described(each) : `block ${each.index + 1} is passage ${each.number}.`)),
      });
    }),
});

/** The places among all blocks of the passages and blocks named. @returns `not-found` for the first that is not there */
function chosenFrom(blocks: readonly DecidedBlock[], passage: string | undefined, block: string | undefined): Result<number[]> {
  const passages = blocks.filter(({ number }) => number > 0);
  const indexes = new Set<number>();
  for (const number of numbersFrom('passage', passage)) {
    const found = passageOf(passages, number);
    if (found === undefined) return missing('passage', number);
    indexes.add(found.index);
  }
  for (const number of numbersFrom('block', block)) {
    if (blocks[number - 1] === undefined) return missing('block', number);
    indexes.add(number - 1);
  }
  return ok([...indexes]);
}

function missing(what: string, number: number): Result<never> {
  return fail('not-found', `There is no ${what} ${number} in this source.`, {
    where: `${what} ${number}`,
    hint: '“show” prints the numbers.',
  });
}
