import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { noteId } from '../note.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** Removes a claim and its note. */
export const removeClaim = defineCommand({
  name: 'remove-claim',
  params: z.strictObject({ claimId: id }),
  run({ claimId }, reading) {
    const claim = find(reading, 'claim', claimId);
    if (!claim.ok) return claim;
    const note = reading.get('note', noteId({ kind: 'claim', id: claimId }));
    return outcome({ ...noChanges, removed: note === undefined ? [claim.value] : [note, claim.value] });
  },
});
