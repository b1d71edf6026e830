import { type Message, type Method, procedures, type Request, request } from '../domain/contract.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { check } from '../domain/validate.ts';
import { handlers } from './procedures/index.ts';
import type { ProcedureHandler } from './procedures/procedure.ts';
import type { Services } from './services.ts';
import { sqliteFailure } from './store/sqlite-failure.ts';

/**
 * Answers one message from a window. Never throws: whatever is wrong with the message, or goes wrong on the way,
 * is an answer. A message that cannot be read is answered under call 0.
 * @param services null once the notebook is closed
 */
export async function answer(message: string, services: Services | null): Promise<string> {
  const asked = readRequest(message);
  if (!asked.ok) return asked.answer;
  const { call, method, params } = asked.request;
  if (services === null) {
    return refusal(call, fail('cancelled', 'The notebook is closed.', { where: method, hint: 'Open it again.' }).error);
  }
  try {
    const result = await perform(method, params, services);
    if (result.ok) return encode({ call, ok: true, value: result.value });
    return refusal(call, result.error);
  } catch (thrown) {
    const failure = sqliteFailure(thrown, services.store.file);
    // Methods are the program's own words; what was in the message is not for the log.
    if (failure.code === 'internal') services.ports.log('error', `${method}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
    return refusal(call, failure);
  }
}

async function perform(method: string, params: unknown, services: Services): Promise<Result<unknown>> {
  if (!Object.hasOwn(procedures, method)) {
    return fail('unknown-method', `There is no method “${method}”.`, {
      where: method,
      hint: 'The window and the services may be of different versions.',
    });
  }
  const known = method as Method;
  // The one place where a method's name is a value: each handler fits the validators under the same name.
  const handler = handlers[known] as ProcedureHandler<Method>;
  const refused = handler.refuse?.(params) ?? ok(undefined);
  if (!refused.ok) return refused;
  const checked = check<unknown>(procedures[known].params, params, known);
  if (!checked.ok) return checked;
  // Requests take effect in the order they came in.
  if (known !== 'command.run') services.commits.flush();
  const result = await handler.run(checked.value as Parameters<typeof handler.run>[0], services);
  if (!result.ok) return result;
  const sound = check<unknown>(procedures[known].result, result.value, known);
  if (sound.ok) return sound;
  return fail('notebook-damaged', `What the notebook holds is not valid: ${sound.error.what}`, {
    ...(sound.error.where === undefined ? {} : { where: sound.error.where }),
    hint: 'Check the notebook, and compare it with a backup.',
  });
}

function readRequest(message: string): { ok: true; request: Request } | { ok: false; answer: string } {
  let json: unknown;
  try {
    json = JSON.parse(message);
  } catch {
    return { ok: false, answer: refusal(0, fail('invalid-input', 'The message is not JSON.').error) };
  }
  const parsed = check(request, json, 'request');
  if (parsed.ok) return { ok: true, request: parsed.value };
  return { ok: false, answer: refusal(callIn(json), parsed.error) };
}

/** The number of a call whose message is not sound in another way, so that its caller hears of it. */
function callIn(json: unknown): number {
  const { call } = Object(json) as { call?: unknown };
  return typeof call === 'number' && Number.isSafeInteger(call) && call > 0 ? call : 0;
}

function refusal(call: number, error: Failure): string {
  return encode({ call, ok: false, error });
}

function encode(message: Message): string {
  return JSON.stringify(message);
}
