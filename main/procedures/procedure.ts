import type { z } from 'zod';
import type { Method, procedures, ResultFor } from '../../domain/contract.ts';
import type { Result } from '../../domain/result.ts';
import type { Services } from '../services.ts';

/** Parameters as they are once validated. */
type CheckedParams<M extends Method> = z.output<(typeof procedures)[M]['params']>;

/** How the services answer one method of the contract. Parameters come validated; what it gives is validated after it. */
export interface ProcedureHandler<M extends Method> {
  /** Says more exactly than the validator why parameters are refused; asked before it. */
  readonly refuse?: (params: unknown) => Result<void>;
  readonly run: (params: CheckedParams<M>, services: Services) => Result<ResultFor<M>> | Promise<Result<ResultFor<M>>>;
}

/** Every method of the contract with its handler. */
export type ProcedureHandlers = { readonly [M in Method]: ProcedureHandler<M> };
