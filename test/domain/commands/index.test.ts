import { expect, test } from 'vitest';
import { type CommandEnvelope, commandEnvelope, commandNames, commands, runCommand } from '../../../domain/commands/index.ts';
import { context, smallNotebook } from '../helpers/fixtures.ts';

test('each command is listed under its own name', () => {
  expect(Object.values(commands).map(({ name }) => name)).toEqual(commandNames);
});

test.each(['delete-everything', 'toString', '__proto__', ''])('there is no command %j', (name) => {
  const envelope = { id: 'command-1', name, params: {} };
  expect(commandEnvelope.safeParse(envelope).success).toBe(false);
  const result = runCommand(envelope as unknown as CommandEnvelope, smallNotebook(), context);
  expect(result).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
});

test('the failure names the first parameter that is wrong', () => {
  const result = runCommand(
    { id: 'command-1', name: 'retag-claim', params: { claimId: '../etc', tag: 'reported' } },
    smallNotebook(),
    context,
  );
  expect(result).toMatchObject({ ok: false, error: { where: 'retag-claim.claimId', what: 'retag-claim.claimId: is not an identifier.' } });
});
