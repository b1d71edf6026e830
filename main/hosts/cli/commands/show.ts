import { type Claim, inReadingOrder } from '../../../../domain/claim.ts';
import { shownText } from '../../../../domain/hidden-characters.ts';
import { noteId } from '../../../../domain/note.ts';
import { type DecidedBlock, decidedBlocks } from '../../../../domain/passages.ts';
import { ok } from '../../../../domain/result.ts';
import { plainTextOf } from '../../../../domain/rich-text.ts';
import { marksOf } from '../../client.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findSource } from '../find.ts';
import { decidedWords, furnitureWords } from '../furniture-words.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { shortened } from '../table.ts';

/** Of furniture: enough to tell what it is, in terminal cells. */
const WORDS_SHOWN = 60;

interface ClaimWithNote extends Claim {
  /** The plain words of its note. */
  readonly note: string | null;
}

/** Prints a source as it is read: passages with their numbers, each followed by its claims. */
export const show = defineCliCommand({
  name: 'show',
  about:
    'Prints the text of a source with its claims, furniture shortened, with who decided that it is; offsets in JSON count UTF-16 code units.',
  options: { notebook: notebookOption, source: { value: 'ID', about: 'The source, or the beginning of its ID.', required: true } },
  run: ({ notebook, source: named }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const found = await findSource(client, named);
      if (!found.ok) return found;
      const opened = await client.call('source.open', { sourceId: found.value.source.id });
      if (!opened.ok) return opened;
      const { revision, source, version, roles, text } = opened.value;
      const tagged = await marksOf(client, source.id, 'claim');
      if (!tagged.ok) return tagged;
      const written = await marksOf(client, source.id, 'note');
      if (!written.ok) return written;
      const notes = new Map(written.value.map((each) => [each.id, each]));
      const claims = tagged.value.sort(inReadingOrder).map((claim): ClaimWithNote => {
        const note = notes.get(noteId({ kind: 'claim', id: claim.id }));
        return { ...claim, note: note === undefined ? null : plainTextOf(note.content) };
      });
      const { blocks: given, ...rest } = version;
      const blocks = decidedBlocks(given, roles ?? undefined);
      return ok({
        json: { revision, source, version: rest, text, blocks, claims },
        lines: [
          source.title,
          [
            source.id,
            source.language,
            source.place ?? '',
            source.published ?? '',
            source.updated == null ? '' : `updated ${source.updated}`,
          ]
            .filter((each) => each !== '')
            .join('  '),
          '',
          ...readable(text, blocks, claims),
        ],
      });
    }),
});

function readable(text: string, blocks: readonly DecidedBlock[], claims: readonly ClaimWithNote[]): string[] {
  const byPassage = Map.groupBy(claims, ({ passage }) => passage);
  return blocks.flatMap((block) => {
    const { number } = block;
    const [first = '', ...more] = shownText(text.slice(block.start, block.end)).split('\n');
    if (number === 0) return [`      [${furnitureWords(block)}] ${shortened([first, ...more].join(' '), WORDS_SHOWN)}`];
    return [
      ...(block.decidedBy === 'rules' ? [] : [`      [passage, ${decidedWords(block)}]`]),
      `${String(number).padStart(4)}  ${first}`,
      ...more.map((line) => `      ${line}`.trimEnd()),
      ...(byPassage.get(number) ?? []).flatMap(described),
    ];
  });
}

function described({ id, tag, anchor, attribution, credibility, likelihood, confidence, note }: ClaimWithNote): string[] {
  const details = [
    attribution,
    credibility === null ? '' : `credibility ${credibility}`,
    likelihood ?? '',
    confidence === null ? '' : `confidence ${confidence}`,
  ];
  return [
    `      * ${[tag, ...details].filter((each) => each !== '').join(', ')}: “${shownText(anchor.exact).replaceAll('\n', ' ')}” (${id})`,
    ...(note === null ? [] : note.split('\n').map((line) => `        ${line}`)),
  ];
}
