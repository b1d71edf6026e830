import { type InterfaceLanguage, languageName, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import { useSession } from '../session.tsx';
import type { FilterPart } from './filters.ts';

/** What a part of the filters is called, alone or after the name of its filter. */
export function filterName(
  messages: Messages,
  language: InterfaceLanguage,
  titleOf: (sourceId: string) => string | undefined,
  part: FilterPart,
): { readonly filter: string; readonly choice: string } {
  const words = messages.search;
  switch (part.filter) {
    case 'hasNote':
      return { filter: words.notes, choice: part.choice ? words.withNote : words.withoutNote };
    case 'kinds':
      return { filter: words.kinds, choice: named(words.kind, part.choice) };
    case 'tags':
      return { filter: words.tags, choice: named(messages.tags, part.choice) };
    case 'stances':
      return { filter: words.stances, choice: named(messages.propositions.stances, part.choice) };
    case 'reliability':
      return { filter: words.reliability, choice: part.choice };
    case 'languages':
      return { filter: words.languages, choice: languageName(language, part.choice, messages.reader.noLanguage) };
    case 'sourceIds':
      return { filter: words.source, choice: titleOf(part.choice) ?? words.gone };
    case 'outlets':
      return { filter: words.outlets, choice: part.choice };
    case 'attribution':
      return { filter: words.attribution, choice: part.choice };
    default:
      return { filter: part.filter === 'from' ? words.from : words.to, choice: part.choice };
  }
}

function named(names: Readonly<Record<string, string>>, choice: string): string {
  return names[choice] ?? choice;
}

/** Names parts of filters in the window's language. */
export function useFilterName(): (part: FilterPart) => { readonly filter: string; readonly choice: string } {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const summaries = useSession().queries.useSummaries();
  return (part) => filterName(messages, language, (id) => summaries?.find(({ source }) => source.id === id)?.source.title, part);
}
