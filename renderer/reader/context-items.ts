import { type Tag, tags } from '../../domain/claim.ts';
import type { Triage } from '../../domain/passage.ts';
import type { Messages } from '../messages/messages.ts';
import type { TextAction } from './keys.ts';

/** What a choice in the menu does: what a key does, or what only the menu offers. */
export type ContextAct =
  | TextAction
  | { readonly do: 'retag'; readonly claimId: string; readonly tag: Tag }
  | { readonly do: 'accept' | 'reject' | 'why' | 'copy' };

/** A choice in the menu. */
export interface ContextItem {
  readonly words: string;
  readonly act: ContextAct;
  /** The key that does the same, where one does. */
  readonly keys?: string;
  /** Of a choice that tags. */
  readonly tag?: Tag;
  /** Whether it is so already; absent of what is done and not so or otherwise. */
  readonly isChosen?: boolean;
}

/** Choices about one thing. */
export interface ContextGroup {
  readonly heading: string;
  readonly items: readonly ContextItem[];
}

/** What there is where the analyst points. */
export interface Pointed {
  readonly isSelected: boolean;
  /** Whether the selection is to become what the claim covers. */
  readonly isReshaped: boolean;
  /** How many claims the selection touches. */
  readonly touched: number;
  /** The claim that is pointed at, and whether the caret stands where it can be cut. */
  readonly claim: { readonly id: string; readonly tag: Tag; readonly isCut: boolean } | null;
  readonly isSuggested: boolean;
  /** The state of the passage; null in page furniture. */
  readonly triage: Triage | null;
}

/**
 * What can be done where the analyst points, by what it is done to: the claim, the selection or the sentence; then the passage.
 * While a claim is given another extent, that is brought to an end first.
 */
export function contextGroups(here: Pointed, messages: Messages): readonly ContextGroup[] {
  const { claim, isSelected } = here;
  if (here.isReshaped && isSelected) return [ofExtent(messages)];
  const first = claim !== null && !isSelected ? ofClaim(claim, messages) : ofWords(here, messages);
  const suggested = here.isSuggested && claim === null && !isSelected ? [ofSuggestion(messages)] : [];
  return [first, ...suggested, ofPassage(here, messages)];
}

function ofClaim({ id, tag, isCut }: NonNullable<Pointed['claim']>, messages: Messages): ContextGroup {
  const words = messages.reader.menu;
  return {
    heading: words.claim,
    items: [
      // The keys tag the sentence, which need not be the claim.
      ...tags.map((each): ContextItem => {
        const act = { do: 'retag', claimId: id, tag: each } as const;
        return { words: messages.tags[each], act, tag: each, isChosen: each === tag };
      }),
      { words: messages.reader.note, act: { do: 'note' }, keys: 'n' },
      { words: words.details, act: { do: 'details' }, keys: 'e' },
      { words: words.link, act: { do: 'link' }, keys: 'o' },
      { words: words.reshape, act: { do: 'reshape' }, keys: 'r' },
      ...(isCut ? [{ words: words.split, act: { do: 'split' }, keys: 'y' } as const] : []),
      { words: words.copy, act: { do: 'copy' }, keys: 'Ctrl C' },
      { words: messages.claim.remove, act: { do: 'remove' }, keys: 'Delete' },
    ],
  };
}

function ofExtent({ reader }: Messages): ContextGroup {
  return {
    heading: reader.menu.claim,
    items: [
      { words: reader.setExtent, act: { do: 'confirm' }, keys: 'Enter' },
      { words: reader.keepExtent, act: { do: 'leave' }, keys: 'Esc' },
    ],
  };
}

function ofWords({ isSelected, touched, triage }: Pointed, messages: Messages): ContextGroup {
  const words = messages.reader.menu;
  const copy: ContextItem = { words: words.copy, act: { do: 'copy' }, ...(isSelected ? { keys: 'Ctrl C' } : {}) };
  const heading = isSelected ? words.selection : words.sentence;
  // Page furniture has neither claims nor notes.
  if (triage === null) return { heading, items: [copy] };
  return {
    heading,
    items: [
      ...tags.map((tag, place): ContextItem => ({ words: messages.tags[tag], act: { do: 'tag', tag }, keys: String(place + 1), tag })),
      { words: messages.reader.note, act: { do: 'note' }, keys: 'n' },
      ...(isSelected && touched > 1 ? [{ words: words.merge, act: { do: 'merge' }, keys: 'm' } as const] : []),
      copy,
    ],
  };
}

function ofSuggestion({ reader, suggesting }: Messages): ContextGroup {
  return {
    heading: reader.menu.suggested,
    items: [
      { words: suggesting.accept, act: { do: 'accept' }, keys: 'a' },
      { words: suggesting.reject, act: { do: 'reject' }, keys: 'z' },
      { words: suggesting.why, act: { do: 'why' }, keys: 'q' },
    ],
  };
}

function ofPassage({ triage }: Pointed, { reader, furniture }: Messages): ContextGroup {
  if (triage === null) return { heading: furniture.title, items: [{ words: furniture.toPassage, act: { do: 'role' }, keys: 'h' }] };
  return {
    heading: reader.menu.passage,
    items: [
      { words: reader.done, act: { do: 'done' }, keys: 'd', isChosen: triage === 'done' },
      { words: reader.setAside, act: { do: 'set-aside' }, keys: 'x', isChosen: triage === 'set-aside' },
      { words: furniture.toFurniture, act: { do: 'role' }, keys: 'h' },
    ],
  };
}
