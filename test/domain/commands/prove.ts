import { expect } from 'vitest';
import { type Changes, changes as changesValidator, invertChanges } from '../../../domain/changes.ts';
import type { Outcome } from '../../../domain/commands/command.ts';
import { type CommandName, type ParamsOf, runCommand } from '../../../domain/commands/index.ts';
import { record } from '../../../domain/records.ts';
import type { FailureCode } from '../../../domain/result.ts';
import { context } from '../helpers/fixtures.ts';
import type { MemoryReading } from '../helpers/memory-reading.ts';

/**
 * Runs a command and proves what must hold for every command: it leaves the records it read alone; it means
 * the same after a JSON round trip; its changes survive one too and pass their validator; every record is
 * valid afterwards; the inverse brings everything back; parameters of the wrong shape are refused.
 * The outcome is committed to `reading`.
 * @returns the outcome, for what is particular to the case
 */
export function prove<N extends CommandName>(reading: MemoryReading, name: N, params: ParamsOf<N>): Outcome {
  const before = structuredClone(reading.all());
  const result = runCommand({ id: 'command-1', name, params }, reading, context);
  if (!result.ok) throw new Error(`${name} was refused: ${result.error.code}, ${result.error.what}`);
  const { command, ...outcome } = result.value;
  expect(reading.all(), 'the command itself changes nothing').toEqual(before);

  const again = runCommand(throughJson(command), reading, context);
  expect(again, 'the validated command means the same after a JSON round trip').toEqual(result);
  expect(throughJson(outcome.changes), 'the changes survive a JSON round trip').toEqual(outcome.changes);
  expect(changesValidator.parse(throughJson(outcome.changes)), 'the validator leaves the changes as they are').toEqual(outcome.changes);

  proveInverse(reading, outcome.changes);
  proveShapeIsChecked(reading, name, params);
  reading.commit(outcome);
  for (const each of reading.all()) expect(record.parse(each), `${each.kind} ${each.id} is valid`).toEqual(each);
  return outcome;
}

/** Runs a command that must fail with `code`, saying what and leaving everything alone. */
export function proveRefused<N extends CommandName>(reading: MemoryReading, name: N, params: ParamsOf<N>, code: FailureCode): void {
  const before = structuredClone(reading.all());
  const result = runCommand({ id: 'command-1', name, params }, reading, context);
  expect(result).toMatchObject({ ok: false, error: { code, what: expect.stringMatching(/\.$/) } });
  expect(reading.all()).toEqual(before);
}

function proveInverse(reading: MemoryReading, changes: Changes): void {
  const before = structuredClone(reading.all());
  reading.apply(changes);
  reading.apply(invertChanges(changes));
  expect(reading.all(), 'the inverse restores every record').toEqual(before);
}

/** Each parameter once replaced by something no parameter may be, and the whole with one too many. */
function proveShapeIsChecked(reading: MemoryReading, name: CommandName, params: object): void {
  const wrong: unknown[] = [null, 'words', [], { ...params, surplus: 1 }];
  for (const key of Object.keys(params)) wrong.push({ ...params, [key]: [{ nonsense: true }] });
  for (const each of wrong) {
    const result = runCommand({ id: 'command-1', name, params: each }, reading, context);
    expect(result, `${name} refuses ${JSON.stringify(each)}`).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  }
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
