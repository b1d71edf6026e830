import { type Tag, tags } from '../../domain/claim.ts';
import type { Messages } from '../messages/messages.ts';
import type { Command } from '../palette/commands.ts';

/** What can be made of suggested claims by a key. */
export type SuggestionAct =
  /** Null: with the tag that is suggested. */
  | { readonly do: 'accept' | 'accept-all'; readonly tag: Tag | null }
  | { readonly do: 'go'; readonly by: 1 | -1 }
  | { readonly do: 'reject' | 'why' | 'show' };

/** What the reader offers the palette about suggested claims. @param now what is possible where the analyst is */
export function suggestionCommands(
  { suggesting: words, tags: tagWords }: Messages,
  now: { readonly isShown: boolean; readonly isHere: boolean },
  act: (act: SuggestionAct) => void,
): readonly Command[] {
  const { isShown, isHere } = now;
  return [
    { id: 'show-suggestions', title: words.keys.show, keys: 't', run: () => act({ do: 'show' }) },
    { id: 'next-suggestion', title: words.nextSuggestion, keys: 'i', isAvailable: isShown, run: () => act({ do: 'go', by: 1 }) },
    {
      id: 'previous-suggestion',
      title: words.previousSuggestion,
      keys: 'Shift i',
      isAvailable: isShown,
      run: () => act({ do: 'go', by: -1 }),
    },
    { id: 'accept-suggestion', title: words.acceptThis, keys: 'a', isAvailable: isHere, run: () => act({ do: 'accept', tag: null }) },
    ...tags.map(
      (tag, place): Command => ({
        id: `accept-suggestion-${tag}`,
        title: `${words.acceptThis}: ${tagWords[tag]}`,
        keys: `Shift ${place + 1}`,
        isAvailable: isHere,
        run: () => act({ do: 'accept', tag }),
      }),
    ),
    {
      id: 'accept-suggestions-here',
      title: words.keys.acceptAll,
      keys: 'Shift a',
      isAvailable: isShown,
      run: () => act({ do: 'accept-all', tag: null }),
    },
    { id: 'reject-suggestion', title: words.rejectThis, keys: 'z', isAvailable: isHere, run: () => act({ do: 'reject' }) },
    { id: 'why-suggested', title: words.why, keys: 'q', isAvailable: isHere, run: () => act({ do: 'why' }) },
  ];
}
