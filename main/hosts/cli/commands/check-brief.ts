import { type BriefCheck, type CheckedClaim, type ClaimDifference, isUnchanged, verdicts } from '../../../../domain/brief-check.ts';
import { ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { sendFile } from '../import-file.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { shortened } from '../table.ts';
import { EXIT } from '../usage.ts';

const WORDS_SHOWN = 200;

/** Sets an exported brief beside the notebook. */
export const checkBrief = defineCliCommand({
  name: 'check-brief',
  about:
    'Says of each claim in an exported brief (.docx, .html, .jsonld), edited since or not, whether file and notebook still say the same: unchanged, changed, gone or tampered. Ends with 0 when nothing differs and the file could be compared as a whole, else with 1.',
  operands: 'FILE',
  examples: ['check-brief --notebook n.caveat brief.docx'],
  options: { notebook: notebookOption },
  run: ({ notebook }, operands) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const progress = showProgress(process.stderr);
      const path = pathFrom(operands[0] ?? '');
      const checked = await sendFile(
        client,
        path,
        (file) => client.call('brief.check', file),
        (stage, share) => progress.show(`${path}: ${stage}`, share),
      );
      progress.clear();
      if (!checked.ok) return checked;
      return ok({ json: checked.value, lines: described(checked.value), exitCode: isUnchanged(checked.value) ? EXIT.ok : EXIT.failed });
    }),
});

const MANIFESTS: Readonly<Record<BriefCheck['manifest'], string | null>> = {
  sound: null,
  missing: 'The file no longer says what was exported: only words could be compared, not tags and grades.',
  altered: 'tampered: what the file says of itself is not what was exported. Only words could be compared.',
  newer: 'A newer Caveat wrote this file: only words could be compared.',
};

function described(check: BriefCheck): string[] {
  const { file, title, exportedRevision, revision, fromThisNotebook, claims } = check;
  const head =
    exportedRevision === null ? file : `${file}: “${title}”, exported at revision ${exportedRevision}; the notebook is at ${revision}`;
  const told = MANIFESTS[check.manifest];
  return [
    head,
    ...(told === null ? [] : [told]),
    ...(fromThisNotebook === false ? ['It was exported from another notebook.'] : []),
    ...verdicts.flatMap((verdict) => {
      const some = claims.filter((claim) => claim.verdict === verdict);
      if (some.length === 0) return [];
      return [`${verdict}: ${some.length}`, ...(verdict === 'unchanged' ? [] : some.flatMap(describedClaim))];
    }),
  ];
}

const MISSING = {
  quote: 'its words are no longer in the file',
  claim: 'the claim is no longer in the notebook',
  source: 'its source is no longer in the notebook',
} as const;

function describedClaim({ claimId, exported, found, missing, differences, verdict }: CheckedClaim): string[] {
  const words = (text: string) => shortened(text.replace(/\s+/g, ' '), WORDS_SHOWN);
  const why = [...(missing === null ? [] : [MISSING[missing]]), ...differences.map(describedDifference)];
  if (verdict !== 'tampered') return [`  ${claimId.slice(0, 8)}  ${words(exported ?? '')}`, ...why.map((each) => `    ${each}`)];
  return [
    `  ${claimId.slice(0, 8)}`,
    `    exported  ${exported === null ? '(not known)' : words(exported)}`,
    `    in file   ${words(found ?? '')}`,
    ...why.map((each) => `    ${each}`),
  ];
}

function describedDifference({ aspect, from, to }: ClaimDifference): string {
  if (from === null && to === null) return `${aspect}: another one now`;
  return `${aspect}: ${from ?? (aspect === 'quote' ? 'other words' : 'none')} → ${to ?? 'none'}`;
}
