import { readFile } from 'node:fs/promises';
import { ok, type Result } from '../../../../domain/result.ts';
import { type AuditCheck, checkLog } from '../../../audit/check-log.ts';
import { fileFailure } from '../../../fs-failure.ts';
import { readPublicKey } from '../../signing-key.ts';
import { defineCliCommand } from '../command.ts';
import { pathFrom } from '../session.ts';
import { counted } from '../table.ts';
import { EXIT } from '../usage.ts';

/** Checks an audit log, without the notebook it is of. */
export const checkAudit = defineCliCommand({
  name: 'check-audit',
  about: 'Checks an audit log without its notebook: the chain of hashes and the signature. The exit code is 3 when something was altered.',
  operands: 'FILE',
  examples: ['check-audit --key ferry-audit.jsonl.pub.pem ferry-audit.jsonl'],
  options: {
    key: { value: 'PUB', about: 'The public key it has to be signed with; get it by another way than the log.' },
  },
  async run({ key }, operands) {
    const path = pathFrom(operands[0] ?? '');
    const given = key === undefined ? null : readPublicKey(pathFrom(key));
    if (given?.ok === false) return given;
    const bytes = await bytesOf(path);
    if (!bytes.ok) return bytes;
    const checked = checkLog(bytes.value, given?.value ?? null);
    if (!checked.ok) return { ok: false, error: { ...checked.error, where: path } };
    const { problems } = checked.value;
    return ok({ json: checked.value, lines: described(checked.value), exitCode: problems.length === 0 ? EXIT.ok : EXIT.damaged });
  },
});

async function bytesOf(path: string): Promise<Result<Buffer>> {
  try {
    return ok(await readFile(path));
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}

function described({ notebookId, exportedAt, commits, head, signature, signedBy, problems }: AuditCheck): string[] {
  const isSound = problems.length === 0;
  const told = {
    none: isSound
      ? 'It is not signed: the chain fits together, but whoever can write the file can make such a chain.'
      : 'It is not signed.',
    sound: `Signed with the key given, ${signedBy}.`,
    'unknown-key': `Signed with the key ${signedBy}. Ask the signer whether it is theirs, or name it with --key.`,
    'other-key': `Signed with the key ${signedBy}, which is not the one given.`,
    wrong: 'The signature is wrong.',
  }[signature];
  const about = `${counted(commits, 'commit')} of notebook ${notebookId}, exported ${exportedAt}`;
  if (isSound) return [`Sound: ${about}.`, told];
  const lines = problems.map(({ what, where }) => `  ${where}: ${what}`);
  return [`${counted(problems.length, 'problem')}: ${about}.`, ...(head === null ? [] : [told]), ...lines];
}
