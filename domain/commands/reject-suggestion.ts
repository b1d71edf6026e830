import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { noChanges } from '../changes.ts';
import { suggested } from '../claim.ts';
import { rejectionId } from '../rejection.ts';
import { defineCommand } from './command.ts';
import { adding, outcome } from './find.ts';
import { placeOf } from './place-claim.ts';

/** Turns a suggested claim down, so that it is not suggested again. One that was turned down already stays so. */
export const rejectSuggestion = defineCommand({
  name: 'reject-suggestion',
  params: z.strictObject({ anchor, suggested }),
  run({ anchor, suggested }, reading, { now, author }) {
    const place = placeOf(reading, anchor);
    if (!place.ok) return place;
    const { sourceId, anchor: placed } = place.value;
    const id = rejectionId(placed.versionId, placed.start);
    if (reading.get('rejection', id) !== undefined) return outcome(noChanges);
    return adding(reading, { kind: 'rejection', id, sourceId, anchor: placed, suggested, author, rejectedAt: now });
  },
});
