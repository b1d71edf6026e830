import { z } from 'zod';
import { MAX_TRANSLATION_LENGTH } from '../claim.ts';
import { id, text } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Writes the analyst's translation of a claim's quote; an empty one takes it away. */
export const translateClaim = defineCommand({
  name: 'translate-claim',
  params: z.strictObject({
    claimId: id,
    translation: text.max(MAX_TRANSLATION_LENGTH, { error: `is longer than ${MAX_TRANSLATION_LENGTH} characters` }),
  }),
  run: ({ claimId, translation }, reading) =>
    editing(find(reading, 'claim', claimId), ({ translation: _before, ...claim }) => {
      const words = translation.trim();
      return words === '' ? claim : { ...claim, translation: words };
    }),
});
