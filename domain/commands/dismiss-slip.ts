import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { dismissalId, dismissedRule, dismissedWords } from '../dismissal.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { adding, find, outcome } from './find.ts';

/** Says that something pointed out in a source is no slip. What was dismissed already stays so. */
export const dismissSlip = defineCommand({
  name: 'dismiss-slip',
  params: z.strictObject({ sourceId: id, rule: dismissedRule, quote: dismissedWords }),
  run({ sourceId, rule, quote }, reading, { now, author }) {
    const source = find(reading, 'source', sourceId);
    if (!source.ok) return source;
    const dismissed = dismissalId(sourceId, rule, quote);
    if (reading.get('dismissal', dismissed) !== undefined) return outcome(noChanges);
    return adding(reading, { kind: 'dismissal', id: dismissed, sourceId, rule, quote, author, dismissedAt: now });
  },
});
