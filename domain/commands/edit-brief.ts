import { z } from 'zod';
import { fail } from '../result.ts';
import { richText } from '../rich-text.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { isNewEdition, newEditionRule } from './edition.ts';
import { editing, find } from './find.ts';

/**
 * Saves a brief's content. `basedOn` is the edition the writer started from: a brief that holds another one by now
 * is never overwritten (`changed-meanwhile`). `edition` identifies the text that is saved, and was never used before.
 */
export const editBrief = defineCommand({
  name: 'edit-brief',
  params: z.strictObject({ briefId: id, basedOn: id, edition: id, content: richText }).refine(isNewEdition, newEditionRule),
  run({ briefId, basedOn, edition, content }, reading, { now }) {
    const brief = find(reading, 'brief', briefId);
    if (brief.ok && brief.value.edition !== basedOn) {
      return fail('changed-meanwhile', 'This brief was changed in another place since.', {
        where: `brief ${briefId}`,
        hint: 'Both texts are kept: compare them and save the one you want.',
      });
    }
    return editing(brief, (present) => ({ ...present, content, edition, savedAt: now }));
  },
});
