import { z } from 'zod';
import { citationStyleName } from '../citation-style.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Chooses the citation style in which a brief is exported; null goes back to the plain one. */
export const setCitationStyle = defineCommand({
  name: 'set-citation-style',
  params: z.strictObject({ briefId: id, citationStyle: citationStyleName.nullable() }),
  run: ({ briefId, citationStyle }, reading) =>
    editing(find(reading, 'brief', briefId), ({ citationStyle: _before, ...brief }) =>
      citationStyle === null ? brief : { ...brief, citationStyle },
    ),
});
