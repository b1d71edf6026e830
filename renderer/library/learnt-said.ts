import type { ImportReport } from '../../domain/import-report.ts';
import type { Messages } from '../messages/messages.ts';

/** How many blocks of sources that came in have a role that was learnt, in a sentence; none when none has. */
export function learntSaid(messages: Messages, learnt: readonly ImportReport['learnt'][]): string[] {
  const furniture = learnt.reduce((sum, each) => sum + each.furniture, 0);
  const passages = learnt.reduce((sum, each) => sum + each.passages, 0);
  return furniture + passages === 0 ? [] : [messages.furniture.learnt(furniture, passages)];
}

/** The same as the detail of a notice. */
export function learntDetail(messages: Messages, learnt: readonly ImportReport['learnt'][]): { detail?: string } {
  const [detail] = learntSaid(messages, learnt);
  return detail === undefined ? {} : { detail };
}
