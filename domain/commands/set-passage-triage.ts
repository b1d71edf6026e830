import { z } from 'zod';
import { noChanges, update } from '../changes.ts';
import { passageId, triages } from '../passage.ts';
import { passageOf, passagesOf } from '../passages.ts';
import { fail } from '../result.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** Marks a passage as done, set aside or untouched. */
export const setPassageTriage = defineCommand({
  name: 'set-passage-triage',
  params: z.strictObject({ versionId: id, number: z.int().min(1), triage: z.enum(triages) }),
  run({ versionId, number, triage }, reading) {
    const version = find(reading, 'version', versionId);
    if (!version.ok) return version;
    if (passageOf(passagesOf(version.value.blocks, reading.get('block-roles', versionId)), number) === undefined) {
      return fail('not-found', `There is no passage ${number}.`, { where: `version ${versionId}` });
    }
    const present = reading.get('passage', passageId(versionId, number));
    if (triage === 'untouched') return outcome(present === undefined ? noChanges : { ...noChanges, removed: [present] });
    if (present !== undefined) return outcome(update(present, { ...present, triage }));
    const { sourceId } = version.value;
    return outcome({ ...noChanges, added: [{ kind: 'passage', id: passageId(versionId, number), sourceId, versionId, number, triage }] });
  },
});
