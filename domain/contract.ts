import { z } from 'zod';
import { anchor } from './anchor.ts';
import { annotationReport } from './annotation-report.ts';
import { bibliographyReport } from './bibliography.ts';
import { blockRoles } from './block-roles.ts';
import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { claim, tag } from './claim.ts';
import { claimRow } from './claim-row.ts';
import { commandEnvelope, commandNames } from './commands/index.ts';
import { backupEvents, backupProcedures } from './contract-backups.ts';
import { briefProcedures } from './contract-briefs.ts';
import { doorEvents, doorProcedures } from './contract-door.ts';
import { failure } from './contract-failure.ts';
import { historyProcedures } from './contract-history.ts';
import { matrixProcedures } from './contract-matrix.ts';
import { namesProcedures } from './contract-names.ts';
import { propositionProcedures } from './contract-propositions.ts';
import { searchEvents, searchProcedures } from './contract-search.ts';
import { suggestProcedures } from './contract-suggest.ts';
import { encoding, encodingFound, encodingPreview } from './encoding.ts';
import { fileBytes, importReport, learntCounts, MAX_PIECE_BYTES, reimportReport } from './import-report.ts';
import { note } from './note.ts';
import { notebook } from './notebook.ts';
import { passage } from './passage.ts';
import { rejection } from './rejection.ts';
import { review } from './review.ts';
import { savedView } from './saved-view.ts';
import { source } from './source.ts';
import { undoState } from './step.ts';
import { base64, id, line, offset } from './validate.ts';
import { version } from './version.ts';

/**
 * What a window may ask of the services and what they tell it: each procedure and event with the validators
 * of its parameters and its result. Nothing else crosses the line between the two.
 */

const revision = z.int().min(0);

/** The hash of a revision's commit in hexadecimal, empty before the first: tells copies of a notebook apart that went different ways. */
const head = z.string();

/** Names a piece of long work, so that its progress can be followed and it can be cancelled. */
const taskId = id;

/** A source with what the library shows of it. */
const sourceSummary = z.strictObject({
  source,
  passages: z.int().min(0),
  done: z.int().min(0),
  setAside: z.int().min(0),
  claims: z.strictObject({ reported: z.int().min(0), speculative: z.int().min(0), disputed: z.int().min(0) }),
});
export type SourceSummary = z.infer<typeof sourceSummary>;

/** What an analyst makes of a text: claims, notes, triage of passages, suggestions turned down. */
const mark = z.discriminatedUnion('kind', [claim, note, passage, rejection]);
export type Mark = z.infer<typeof mark>;
const markKind = z.enum(['claim', 'note', 'passage', 'rejection']);
export type MarkKind = z.infer<typeof markKind>;

/** What there is to say about a version without reading its text. */
const versionFacts = version.omit({ blocks: true, pages: true });
export type VersionFacts = z.infer<typeof versionFacts>;

/** A claim that waits to be judged, with the words on both sides. */
const reviewShown = z.strictObject({
  review,
  claim,
  /** The words proposed and what stands around them; null when nothing is like the claim. */
  proposed: anchor.nullable(),
});
export type ReviewShown = z.infer<typeof reviewShown>;

interface Procedure {
  readonly params: z.ZodType;
  readonly result: z.ZodType;
}

export const procedures = {
  /** What this window works on. */
  'session.hello': {
    params: z.strictObject({}),
    result: z.strictObject({
      /** Identifies the notebook for as long as its file lives. */
      notebookId: id,
      fileName: z.string(),
      notebook,
      revision,
      head,
      ...undoState.shape,
      host: z.enum(['electron', 'chromium', 'cli']),
      /** Under which name this program's commands are kept. */
      author: z.string(),
    }),
  },
  'library.list': {
    params: z.strictObject({}),
    result: z.strictObject({ revision, sources: z.array(sourceSummary), briefs: z.array(brief), views: z.array(savedView) }),
  },
  /** Sources in groups: each is a copy of the first or stands in it (or in a copy of it), with how much of it is the same, in [0, 1]. */
  'library.copies': {
    params: z.strictObject({ taskId }),
    result: z.strictObject({
      groups: z.array(z.array(z.strictObject({ sourceId: id, share: z.number().min(0).max(1), how: z.enum(['copy', 'contained']) }))),
    }),
  },
  'source.open': {
    params: z.strictObject({ sourceId: id }),
    result: z.strictObject({
      revision,
      source,
      version,
      /** What was decided about its blocks; null when nothing was. */
      roles: blockRoles.nullable(),
      text: z.string(),
    }),
  },
  /**
   * What analysts made of a source, or of the whole notebook when `sourceId` is null: its records of one kind in the
   * order they were added, a page at a time, so that no answer keeps a window waiting. `next` is what to ask for
   * next as `after`; null on the last page. The first page is after 0.
   */
  'marks.list': {
    params: z.strictObject({ sourceId: id.nullable(), kind: markKind, after: z.int().min(0) }),
    result: z.strictObject({ revision, marks: z.array(mark), next: z.int().min(1).nullable() }),
  },
  /**
   * The claims and rejections that touch a passage or what a window shows after it, `[start, end)` in UTF-16 code units of the version
   * that the source shows: so that they are there with the text, before `marks.list` has brought all.
   */
  'marks.near': {
    params: z.strictObject({ sourceId: id, passage: z.int().min(1) }),
    result: z.strictObject({ revision, versionId: id, start: offset, end: offset, marks: z.array(mark) }),
  },
  /**
   * A piece of a file, in base64, that comes after the `at` bytes already sent under this identifier: larger files come so, in pieces.
   * They wait for the method that is then given `{ upload: uploadId }`, for some minutes. @returns how many bytes are there now
   */
  'upload.append': {
    params: z.strictObject({ uploadId: id, at: z.int().min(0), bytes: base64.max((MAX_PIECE_BYTES / 3) * 4) }),
    result: z.strictObject({ length: z.int().min(0) }),
  },
  /** Forgets what was sent. */
  'upload.drop': { params: z.strictObject({ uploadId: id }), result: z.strictObject({}) },
  'source.import': {
    params: z.strictObject({
      taskId,
      name: line(500),
      bytes: fileBytes,
      /** The encoding a text is in; found out when it is not said. */
      encoding: encoding.optional(),
    }),
    result: importReport,
  },
  /** Makes a source of each article in a source's file. */
  'source.split': {
    params: z.strictObject({ taskId, sourceId: id }),
    result: z.strictObject({ sources: z.array(z.strictObject({ sourceId: id, title: z.string(), learnt: learntCounts })) }),
  },
  /** How the original of a source reads in each encoding that makes some sense of it, best first. */
  'encoding.preview': {
    params: z.strictObject({ taskId, sourceId: id }),
    result: z.strictObject({
      /** What an import would take; null when the bytes read as text in no encoding. */
      detected: encodingFound.nullable(),
      /** The encoding the source is read in now; null for a source from before this was kept. */
      current: encoding.nullable(),
      previews: z.array(encodingPreview),
    }),
  },
  /** Reads the original of a source anew in another encoding; refused with `source-has-marks` when claims, notes or triage stand in its text. */
  'source.redecode': { params: z.strictObject({ taskId, sourceId: id, encoding }), result: importReport },
  /** A corrected copy of a source, as a new version of it. */
  'source.reimport': {
    params: z.strictObject({
      taskId,
      sourceId: id,
      name: line(500),
      bytes: fileBytes,
      /** The encoding a text is in; found out when it is not said. */
      encoding: encoding.optional(),
    }),
    result: reimportReport,
  },
  /** What a bibliography (CSL-JSON, RIS, BibTeX) says of the sources. Changes nothing: `fill-source-details` takes it over. */
  'bibliography.match': { params: z.strictObject({ taskId, name: line(500), bytes: fileBytes }), result: bibliographyReport },
  /** Annotations from elsewhere as claims and notes; a trial says what would be added and adds nothing. */
  'annotations.import': {
    params: z.strictObject({
      taskId,
      name: line(500),
      bytes: fileBytes,
      /** The source that all of them are on; null to tell by what each points at. */
      sourceId: id.nullable(),
      /** What claims are tagged that say nothing of it themselves. */
      tag,
      isTrial: z.boolean(),
    }),
    result: annotationReport,
  },
  /** The reviews of one source, or of the whole notebook for null, those that were judged included; in pages, as `marks.list`. */
  'reviews.list': {
    params: z.strictObject({ sourceId: id.nullable(), after: z.int().min(0) }),
    result: z.strictObject({ revision, reviews: z.array(reviewShown), next: z.int().min(1).nullable() }),
  },
  /** The versions of a source without their texts, the first import first. */
  'versions.list': {
    params: z.strictObject({ sourceId: id }),
    result: z.strictObject({ revision, currentVersionId: id, versions: z.array(versionFacts) }),
  },
  /** A version of a source with its text, whether it is the one shown now or not. */
  'version.open': {
    params: z.strictObject({ versionId: id }),
    result: z.strictObject({ version, roles: blockRoles.nullable(), text: z.string() }),
  },
  /** Claims by identifier, or all of them, with the plain words of their notes: for briefs and pickers. */
  'claims.list': {
    params: z.strictObject({ claimIds: z.array(id).max(10_000).nullable() }),
    result: z.strictObject({ revision, claims: z.array(claim), notes: z.array(note) }),
  },
  /** Every claim of the notebook as a row, in the order they were added; in pages, as `marks.list`. */
  'claims.rows': {
    params: z.strictObject({ after: z.int().min(0) }),
    result: z.strictObject({ revision, rows: z.array(claimRow), next: z.int().min(1).nullable() }),
  },
  'command.run': {
    params: commandEnvelope,
    result: z.strictObject({ revision, changes, ...undoState.shape }),
  },
  ...briefProcedures,
  ...searchProcedures,
  ...propositionProcedures,
  ...matrixProcedures,
  ...suggestProcedures,
  ...namesProcedures,
  ...doorProcedures,
  ...backupProcedures,
  ...historyProcedures,
  'task.cancel': { params: z.strictObject({ taskId }), result: z.strictObject({ cancelled: z.boolean() }) },
} as const satisfies Record<string, Procedure>;

export type Method = keyof typeof procedures;
export type ParamsFor<M extends Method> = z.input<(typeof procedures)[M]['params']>;
export type ResultFor<M extends Method> = z.output<(typeof procedures)[M]['result']>;

export const events = {
  /** A command was committed; sent to every window after the commit, in order of revision. */
  committed: z.strictObject({
    revision,
    head,
    commandId: id,
    command: z.enum(commandNames),
    changes,
    /** The summaries of every source the changes touched and that is still there. */
    summaries: z.array(sourceSummary),
    ...undoState.shape,
  }),
  progress: z.strictObject({
    taskId,
    stage: z.enum(['reading', 'extracting', 'comparing', 'storing', 'composing', 'rendering', 'writing']),
    /** In [0, 1]. */
    share: z.number().min(0).max(1),
  }),
  ...searchEvents,
  ...doorEvents,
  ...backupEvents,
} as const;

export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>;

/** What goes over `post`, as JSON. */
export const request = z.strictObject({ call: z.int().min(1), method: z.string().max(100), params: z.unknown() });
export type Request = z.infer<typeof request>;

/** What comes back over `onMessage`, as JSON: an answer to a call, or an event. */
export const message = z.union([
  z.strictObject({ call: z.int().min(0), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ call: z.int().min(0), ok: z.literal(false), error: failure }),
  z.strictObject({
    event: z.enum(['committed', 'progress', 'search-index', 'door', 'salvage-progress', 'backup-failed']),
    payload: z.unknown(),
  }),
]);
export type Message = z.infer<typeof message>;
