import { expect, test } from 'vitest';
import { describeFailure, FailureError, fail, failureOf, ok, unwrap } from '../../domain/result.ts';

const { error } = fail('not-found', 'There is no such claim.', { where: 'claim x', hint: 'Undo brings it back.' });

test('a failure in one line says what, where and what to do', () => {
  expect(describeFailure(error)).toBe('There is no such claim. [claim x] Undo brings it back.');
  expect(describeFailure(fail('cancelled', 'Cancelled.').error)).toBe('Cancelled.');
});

test('unwrap gives the value or throws the failure, which can be had back', () => {
  expect(unwrap(ok(7))).toBe(7);
  expect(() => unwrap(fail('cancelled', 'Cancelled.'))).toThrow(FailureError);
  try {
    unwrap({ ok: false, error });
    expect.unreachable();
  } catch (thrown) {
    expect(failureOf(thrown)).toBe(error);
  }
});

test.each([new Error('boom'), 'boom'])('anything else that is thrown becomes an internal failure', (thrown) => {
  expect(failureOf(thrown)).toMatchObject({ code: 'internal', what: 'boom', hint: expect.any(String) });
});
