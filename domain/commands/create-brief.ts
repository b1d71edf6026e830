import { z } from 'zod';
import { briefTitle, newBrief } from '../brief.ts';
import { richText } from '../rich-text.ts';
import { newId } from '../validate.ts';
import { defineCommand } from './command.ts';
import { adding } from './find.ts';

/** Adds a brief, empty or with a first content. */
export const createBrief = defineCommand({
  name: 'create-brief',
  params: z.strictObject({ briefId: newId, title: briefTitle, content: richText.optional() }),
  run({ briefId, title, content }, reading, { now }) {
    const empty = newBrief(briefId, title, now);
    return adding(reading, content === undefined ? empty : { ...empty, content });
  },
});
