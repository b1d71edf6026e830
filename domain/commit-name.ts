import { type CommandName, commandNames } from './commands/index.ts';

/**
 * What a commit of the history is called: the command that made it, or `salvage` where a damaged notebook was read into a new one. No window can
 * ask for that, and undo does not go back over it: what was there before is not all there.
 */
export type CommitName = CommandName | 'salvage';
export const commitNames: readonly CommitName[] = [...commandNames, 'salvage'];
