import { z } from 'zod';

/** Why something was refused, on its way to a window. */
export const failure = z.object({
  code: z.string(),
  what: z.string(),
  where: z.string().optional(),
  hint: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
