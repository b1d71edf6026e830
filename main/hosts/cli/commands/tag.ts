import { ok } from '../../../../domain/result.ts';
import { detailOptions, detailsFrom, tagOption } from '../claim-options.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { findSource } from '../find.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { tagQuote } from '../tag-quote.ts';

/** Tags a quote as a claim. */
export const tag = defineCliCommand({
  name: 'tag',
  about: 'Tags a quote in the passages of a source as a claim, and prints the ID of the claim.',
  options: {
    notebook: notebookOption,
    source: { value: 'ID', about: 'The source, or the beginning of its ID.', required: true },
    quote: { value: 'WORDS', about: 'The words, exactly as they stand in the text.', required: true },
    tag: tagOption,
    occurrence: { value: 'N', about: 'Which one is meant when the words stand there several times.', integer: [1, 1_000_000] },
    prefix: { value: 'WORDS', about: 'Words directly before the one that is meant.' },
    ...detailOptions,
    note: { value: 'WORDS', about: 'A note on the claim.' },
  },
  run: ({ notebook, source: named, quote, tag, occurrence, prefix, note, ...details }) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const found = await findSource(client, named);
      if (!found.ok) return found;
      const asked = { quote, tag, occurrence, prefix, note, details: detailsFrom(details) };
      const claim = await tagQuote(client, found.value.source.id, asked);
      if (!claim.ok) return claim;
      const { id: claimId, sourceId, passage } = claim.value;
      return ok({ json: { claimId, sourceId, passage }, lines: [claimId] });
    }),
});
