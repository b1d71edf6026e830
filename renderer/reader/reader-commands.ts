import { tags } from '../../domain/claim.ts';
import type { Messages } from '../messages/messages.ts';
import type { Command, ReaderCommandId } from '../palette/commands.ts';
import type { ReaderAction } from './keys.ts';

/** Those that are about the text as a whole: they can be asked for while it is out of sight. */
export type TextCommandId = 'find-in-text' | 'go-to-passage' | 'filter-passages' | 'claims-of-source';

/** What the reader offers the palette about a text as a whole. */
export function textCommands({ palette, finding }: Messages, act: (id: TextCommandId) => void): readonly Command[] {
  const { names } = palette;
  return [
    { id: 'find-in-text', title: names.find, keys: 'Ctrl F', run: () => act('find-in-text') },
    { id: 'go-to-passage', title: finding.goTo.title, keys: 'Ctrl G', run: () => act('go-to-passage') },
    { id: 'filter-passages', title: names.filter, run: () => act('filter-passages') },
    { id: 'claims-of-source', title: names.claimsOfSource, run: () => act('claims-of-source') },
  ];
}

/** Commands by what the same key means in the text. */
type ActionOf = Partial<Record<ReaderCommandId, ReaderAction>>;

/** What is possible where the analyst is in the text. */
export interface ReaderNow {
  readonly hasClaims: boolean;
  readonly hasClaimsHere: boolean;
}

const actions = {
  note: { do: 'note' },
  'claim-details': { do: 'details' },
  'passage-done': { do: 'done' },
  'passage-set-aside': { do: 'set-aside' },
  'next-untouched': { do: 'next-untouched' },
  'next-claim-here': { do: 'next-claim' },
  'next-claim': { do: 'claim', by: 1 },
  'previous-claim': { do: 'claim', by: -1 },
  'resize-claim': { do: 'reshape' },
  'split-claim': { do: 'split' },
  'merge-claims': { do: 'merge' },
  'link-claim': { do: 'link' },
  'remove-claim': { do: 'remove' },
  'fold-furniture': { do: 'fold' },
  'block-role': { do: 'role' },
  'fold-role': { do: 'role-of-fold' },
} as const satisfies ActionOf;

/** What the reader offers the palette where the cursor is: the same as its keys do. */
export function passageCommands(
  messages: Messages,
  now: ReaderNow,
  act: (action: (typeof actions)[keyof typeof actions]) => void,
): readonly Command[] {
  const { shortcuts: words, palette } = messages;
  const { hasClaims, hasClaimsHere } = now;
  const of = (id: keyof typeof actions, title: string, keys: string, isAvailable = true): Command => ({
    id,
    title,
    keys,
    isAvailable,
    run: () => act(actions[id]),
  });
  return [
    of('note', words.note, 'n'),
    of('passage-done', words.done, 'd'),
    of('passage-set-aside', words.setAside, 'x'),
    of('next-untouched', words.nextUntouched, 'u'),
    of('next-claim-here', palette.names.nextClaimHere, 'c', hasClaimsHere),
    of('next-claim', palette.names.nextClaim, ']', hasClaims),
    of('previous-claim', palette.names.previousClaim, '[', hasClaims),
    of('claim-details', words.details, 'e', hasClaimsHere),
    of('resize-claim', words.reshape, 'r', hasClaimsHere),
    of('split-claim', words.split, 'y', hasClaimsHere),
    of('merge-claims', words.merge, 'm', hasClaimsHere),
    of('link-claim', messages.propositions.keys.link, 'o', hasClaimsHere),
    of('remove-claim', words.remove, 'Delete', hasClaimsHere),
    of('fold-furniture', words.fold, 'f'),
    of('block-role', words.role, 'h'),
    of('fold-role', words.roleOfFold, 'Shift h'),
  ];
}

/** Tagging the sentence or the selection. */
export function tagCommands(messages: Messages, tag: (tag: (typeof tags)[number]) => void): readonly Command[] {
  return tags.map((each, place) => ({
    id: `tag-${each}` as const,
    title: messages.stepTag(messages.tags[each].toLowerCase()),
    keys: String(place + 1),
    run: () => tag(each),
  }));
}
