import { z } from 'zod';
import { fail, type Result } from '../result.ts';
import { check, id } from '../validate.ts';
import { acceptDispute } from './accept-dispute.ts';
import { acceptReview } from './accept-review.ts';
import { addAlias } from './add-alias.ts';
import type { CommandDefinition, Context, Outcome, Reading } from './command.ts';
import { createBrief } from './create-brief.ts';
import { createEntity } from './create-entity.ts';
import { createProposition } from './create-proposition.ts';
import { describeEntity } from './describe-entity.ts';
import { dismissDifference } from './dismiss-difference.ts';
import { dismissSlip } from './dismiss-slip.ts';
import { editBrief } from './edit-brief.ts';
import { editSourceDetails } from './edit-source-details.ts';
import { fillSourceDetails } from './fill-source-details.ts';
import { importAnnotations } from './import-annotations.ts';
import { importBundle } from './import-bundle.ts';
import { importSource } from './import-source.ts';
import { keepUnplaced } from './keep-unplaced.ts';
import { linkClaims } from './link-claims.ts';
import { mergeClaims } from './merge-claims.ts';
import { mergeEntities } from './merge-entities.ts';
import { mergePropositions } from './merge-propositions.ts';
import { redecodeSource } from './redecode-source.ts';
import { reimportSource } from './reimport-source.ts';
import { rejectSuggestion } from './reject-suggestion.ts';
import { removeAlias } from './remove-alias.ts';
import { removeBrief } from './remove-brief.ts';
import { removeClaim } from './remove-claim.ts';
import { removeClaims } from './remove-claims.ts';
import { removeEntity } from './remove-entity.ts';
import { removeProposition } from './remove-proposition.ts';
import { removeSource } from './remove-source.ts';
import { removeView } from './remove-view.ts';
import { renameBrief } from './rename-brief.ts';
import { renameEntity } from './rename-entity.ts';
import { renameNotebook } from './rename-notebook.ts';
import { renameView } from './rename-view.ts';
import { reopenSuggestions } from './reopen-suggestions.ts';
import { restoreDifference } from './restore-difference.ts';
import { restoreSlips } from './restore-slips.ts';
import { retagClaim } from './retag-claim.ts';
import { retagClaims } from './retag-claims.ts';
import { rewordProposition } from './reword-proposition.ts';
import { saveNote } from './save-note.ts';
import { saveView } from './save-view.ts';
import { setBlockRole } from './set-block-role.ts';
import { setCitationStyle } from './set-citation-style.ts';
import { setClaimDetails } from './set-claim-details.ts';
import { setClaimExtent } from './set-claim-extent.ts';
import { setClaimsDetails } from './set-claims-details.ts';
import { setPassageTriage } from './set-passage-triage.ts';
import { setPropositionStatus } from './set-proposition-status.ts';
import { setStances } from './set-stances.ts';
import { splitClaim } from './split-claim.ts';
import { splitProposition } from './split-proposition.ts';
import { splitSource } from './split-source.ts';
import { tagClaim } from './tag-claim.ts';
import { tagClaims } from './tag-claims.ts';
import { translateClaim } from './translate-claim.ts';
import { redo, undo } from './undo.ts';
import { unlinkClaims } from './unlink-claims.ts';

/** Every command there is, by name. */
export const commands = {
  'import-source': importSource,
  'reimport-source': reimportSource,
  'accept-review': acceptReview,
  'keep-unplaced': keepUnplaced,
  'edit-source-details': editSourceDetails,
  'fill-source-details': fillSourceDetails,
  'redecode-source': redecodeSource,
  'remove-source': removeSource,
  'split-source': splitSource,
  'tag-claim': tagClaim,
  'tag-claims': tagClaims,
  'reject-suggestion': rejectSuggestion,
  'reopen-suggestions': reopenSuggestions,
  'retag-claim': retagClaim,
  'retag-claims': retagClaims,
  'set-claim-details': setClaimDetails,
  'set-claims-details': setClaimsDetails,
  'translate-claim': translateClaim,
  'set-claim-extent': setClaimExtent,
  'split-claim': splitClaim,
  'merge-claims': mergeClaims,
  'remove-claim': removeClaim,
  'remove-claims': removeClaims,
  'create-proposition': createProposition,
  'reword-proposition': rewordProposition,
  'link-claims': linkClaims,
  'set-stances': setStances,
  'unlink-claims': unlinkClaims,
  'merge-propositions': mergePropositions,
  'split-proposition': splitProposition,
  'set-proposition-status': setPropositionStatus,
  'remove-proposition': removeProposition,
  'accept-dispute': acceptDispute,
  'create-entity': createEntity,
  'rename-entity': renameEntity,
  'describe-entity': describeEntity,
  'add-alias': addAlias,
  'remove-alias': removeAlias,
  'merge-entities': mergeEntities,
  'remove-entity': removeEntity,
  'dismiss-slip': dismissSlip,
  'restore-slips': restoreSlips,
  'dismiss-difference': dismissDifference,
  'restore-difference': restoreDifference,
  'import-annotations': importAnnotations,
  'import-bundle': importBundle,
  'save-note': saveNote,
  'set-passage-triage': setPassageTriage,
  'set-block-role': setBlockRole,
  'create-brief': createBrief,
  'edit-brief': editBrief,
  'rename-brief': renameBrief,
  'set-citation-style': setCitationStyle,
  'remove-brief': removeBrief,
  'save-view': saveView,
  'rename-view': renameView,
  'remove-view': removeView,
  'rename-notebook': renameNotebook,
  undo,
  redo,
} as const;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];

/** The parameters a command takes. */
export type ParamsOf<N extends CommandName> = z.input<(typeof commands)[N]['params']>;

/** One command on its way: its identifier makes a repetition harmless. `runCommand` checks the parameters by the command's own validator. */
export const commandEnvelope = z.strictObject({ id, name: z.enum(commandNames), params: z.unknown() });
export type CommandEnvelope = z.infer<typeof commandEnvelope>;

export interface CheckedCommand {
  readonly id: string;
  readonly name: CommandName;
  /** The parameters as validated: what the history keeps. */
  readonly params: unknown;
}

/** What whoever runs a command knows and the command does not say itself. */
type Surroundings = Omit<Context, 'commandId'>;

/**
 * Validates a command and runs it over what is there now. Pure: nothing is stored.
 * @returns the validated command with its outcome, or the failure
 */
export function runCommand(
  envelope: CommandEnvelope,
  reading: Reading,
  context: Surroundings,
): Result<Outcome & { command: CheckedCommand }> {
  if (!Object.hasOwn(commands, envelope.name)) return fail('unknown-method', `There is no command “${String(envelope.name)}”.`);
  const definition = commands[envelope.name] as CommandDefinition<CommandName, unknown>;
  const params = check(definition.params, envelope.params, envelope.name);
  if (!params.ok) return params;
  const outcome = definition.run(params.value, reading, { ...context, commandId: envelope.id });
  if (!outcome.ok) return outcome;
  return { ok: true, value: { ...outcome.value, command: { id: envelope.id, name: envelope.name, params: params.value } } };
}
