import { z } from 'zod';
import { statement } from '../proposition.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing } from './find.ts';
import { findProposition } from './find-proposition.ts';

/** Says a proposition in other words. */
export const rewordProposition = defineCommand({
  name: 'reword-proposition',
  params: z.strictObject({ propositionId: id, statement }),
  run: ({ propositionId, statement }, reading) =>
    editing(findProposition(reading, propositionId), (proposition) => ({ ...proposition, statement })),
});
