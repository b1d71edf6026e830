import { z } from 'zod';
import { blockRoles } from './block-roles.ts';
import { brief } from './brief.ts';
import { claim } from './claim.ts';
import { dismissal } from './dismissal.ts';
import { entity } from './entity.ts';
import { note } from './note.ts';
import { notebook } from './notebook.ts';
import { passage } from './passage.ts';
import { proposition } from './proposition.ts';
import { rejection } from './rejection.ts';
import { review } from './review.ts';
import { savedView } from './saved-view.ts';
import { source } from './source.ts';
import { stance } from './stance.ts';
import { version } from './version.ts';

/** Everything a notebook keeps as records. Texts and originals are kept beside them, by hash. */
export const record = z.discriminatedUnion('kind', [
  notebook,
  source,
  version,
  blockRoles,
  passage,
  claim,
  review,
  rejection,
  proposition,
  stance,
  entity,
  dismissal,
  note,
  brief,
  savedView,
]);
export type CaveatRecord = z.infer<typeof record>;
export type RecordKind = CaveatRecord['kind'];
export type RecordOf<K extends RecordKind> = Extract<CaveatRecord, { kind: K }>;
