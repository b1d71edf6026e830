import type { z } from 'zod';
import type { Method, procedures, ResultFor } from '../../domain/contract.ts';
import type { doorProcedures } from '../../domain/contract-door.ts';
import type { Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';

/** Parameters as they are once validated. */
type CheckedParams<M extends Method> = z.output<(typeof procedures)[M]['params']>;

/**
 * How one method of the contract is answered. Parameters come validated; what it gives is validated after it.
 * @template C what it works with
 */
export interface Handler<M extends Method, C> {
  /** Says more exactly than the validator why parameters are refused; asked before it. */
  readonly refuse?: (params: unknown) => Result<void>;
  /** What it gives has happened already, and is told as it is: to refuse the answer would only hide it. */
  readonly isDone?: true;
  readonly run: (params: CheckedParams<M>, context: C) => Result<ResultFor<M>> | Promise<Result<ResultFor<M>>>;
}

/** The methods that are answered whether a notebook is open or not. */
export type DoorMethod = keyof typeof doorProcedures;

/** How the services of an open notebook answer a method. */
export type ProcedureHandler<M extends Method> = Handler<M, Services>;

/** Every method that needs an open notebook with its handler. */
export type ProcedureHandlers = { readonly [M in Exclude<Method, DoorMethod>]: ProcedureHandler<M> };
