import { type Message, type Method, procedures, type Request, request } from '../domain/contract.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { check } from '../domain/validate.ts';

/** Answers messages from windows. */

/** A handler of some method: which one fits which is told where the table of them is made. */
interface AnyHandler<C> {
  readonly refuse?: (params: unknown) => Result<void>;
  readonly isDone?: true;
  readonly run: (params: never, context: C) => Result<unknown> | Promise<Result<unknown>>;
}

/** How methods are answered: by what, and with what at hand. */
export interface Route<C> {
  /** By name. A method of the contract that is not among them is refused as unknown. */
  readonly handlers: Readonly<Record<string, AnyHandler<C>>>;
  readonly context: C;
  /** What is told of something thrown on the way. */
  failureOf(thrown: unknown): Failure;
  /** Hears of faults of the program: the method's name and what was thrown. What was in the message is not for the log. */
  logFault(text: string): void;
}

/** A message as a request, or the answer that refuses it. A message that cannot be read is answered under call 0. */
export function readRequest(message: string): { ok: true; request: Request } | { ok: false; answer: string } {
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

/** Answers one request. Never throws: whatever is wrong with it, or goes wrong on the way, is an answer. */
export async function answer<C>({ call, method, params }: Request, route: Route<C>): Promise<string> {
  try {
    const result = await perform(method, params, route);
    return result.ok ? encode({ call, ok: true, value: result.value }) : refusal(call, result.error);
  } catch (thrown) {
    const failure = route.failureOf(thrown);
    if (failure.code === 'internal') route.logFault(`${method}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
    return refusal(call, failure);
  }
}

/** A refusal as a message. */
export function refusal(call: number, error: Failure): string {
  return encode({ call, ok: false, error });
}

async function perform<C>(method: string, params: unknown, { handlers, context }: Route<C>): Promise<Result<unknown>> {
  if (!Object.hasOwn(procedures, method) || !Object.hasOwn(handlers, method)) {
    return fail('unknown-method', `There is no method “${method}”.`, {
      where: method,
      hint: 'The window and the services may be of different versions.',
    });
  }
  // The one place where a method's name is a value: each handler fits the validators under the same name.
  const known = method as Method;
  const handler = handlers[known] as AnyHandler<C>;
  const refused = handler.refuse?.(params) ?? ok(undefined);
  if (!refused.ok) return refused;
  const checked = check<unknown>(procedures[known].params, params, known);
  if (!checked.ok) return checked;
  const result = await handler.run(checked.value as never, context);
  if (!result.ok || handler.isDone === true) return result;
  const sound = check<unknown>(procedures[known].result, result.value, known);
  if (sound.ok) return sound;
  return fail('notebook-damaged', `What the notebook holds is not valid: ${sound.error.what}`, {
    ...(sound.error.where === undefined ? {} : { where: sound.error.where }),
    hint: 'Check the notebook, and compare it with a backup.',
  });
}

/** The number of a call whose message is not sound in another way, so that its caller hears of it. */
function callIn(json: unknown): number {
  const { call } = Object(json) as { call?: unknown };
  return typeof call === 'number' && Number.isSafeInteger(call) && call > 0 ? call : 0;
}

function encode(message: Message): string {
  return JSON.stringify(message);
}
