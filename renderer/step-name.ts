import { useCallback } from 'react';
import type { Step } from '../domain/step.ts';
import { useMessages } from './messages/index.tsx';
import type { Messages } from './messages/messages.ts';
import { useSession } from './session.tsx';

/** A step in the window's language: “Tag as disputed”, “Retag 12 claims as reported”, “Import “Title””. */
export function stepName(messages: Messages, step: Step, titleOf: (sourceId: string) => string | undefined): string {
  const { command, claims, sourceId } = step;
  const words = messages.history;
  const tag = step.tag === null ? null : messages.tags[step.tag].toLowerCase();
  const title = sourceId === null ? undefined : titleOf(sourceId);
  switch (command) {
    case 'tag-claim':
    case 'tag-claims':
      if (step.suggested > 1) return messages.suggesting.acceptedMany(step.suggested);
      if (step.suggested === 1 && tag !== null) return messages.suggesting.acceptedAs(tag);
      return tag === null ? messages.steps[command] : messages.stepTag(tag);
    case 'retag-claim':
    case 'retag-claims':
      if (tag === null) return messages.steps[command];
      return claims > 1 ? words.retagMany(claims, tag) : words.retagAs(tag);
    case 'remove-claims':
      return claims > 1 ? words.removeMany(claims) : messages.steps['remove-claim'];
    case 'set-claims-details':
      return claims > 1 ? words.detailMany(claims) : messages.steps['set-claim-details'];
    case 'link-claims':
      return claims > 1 ? messages.propositions.linkMany(claims) : messages.steps[command];
    case 'merge-claims':
      return words.mergeMany(claims);
    case 'import-source':
      return title === undefined ? messages.steps[command] : words.importTitle(title);
    case 'edit-source-details':
      return title === undefined ? messages.steps[command] : words.editTitle(title);
    case 'remove-source':
      return title === undefined ? messages.steps[command] : words.removeTitle(title);
    default:
      return messages.steps[command];
  }
}

/** Names steps; sources by the titles they have, or had while this window lived. */
export function useStepName(): (step: Step) => string {
  const messages = useMessages();
  const { queries, titles } = useSession();
  const summaries = queries.useSummaries();
  return useCallback(
    (step) => stepName(messages, step, (id) => summaries?.find(({ source }) => source.id === id)?.source.title ?? titles.of(id)),
    [messages, summaries, titles],
  );
}
