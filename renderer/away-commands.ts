import { besideBriefCommands, briefFindCommands, briefsCommands, wholeBriefCommands } from './brief/brief-commands.ts';
import { libraryCommands } from './library/library-commands.ts';
import type { Messages } from './messages/messages.ts';
import type { Command, CommandId, Commands } from './palette/commands.ts';
import type { Place } from './place.ts';
import { textCommands } from './reader/reader-commands.ts';
import type { View } from './views.ts';

/**
 * What the views that are not shown would offer: each goes to its view first, and is run there. What is about the
 * passage at hand is left out: nobody sees it from afar.
 */
export function awayCommands(messages: Messages, place: Place, commands: Commands, go: (view: View) => void): readonly Command[] {
  const at = (view: View) => (id: CommandId) => {
    commands.await(id);
    go(view);
  };
  const hasSource = place.sourceId !== null;
  const read =
    place.view === 'read'
      ? []
      : [
          ...libraryCommands(messages, { hasSource, hasReviews: false, hasIncomplete: false }, at('read')),
          ...(hasSource ? textCommands(messages, at('read')) : []),
        ];
  const brief =
    place.view === 'brief'
      ? []
      : [
          ...briefsCommands(messages, at('brief')),
          ...(place.briefId === null
            ? []
            : [
                ...wholeBriefCommands(messages, at('brief')),
                ...briefFindCommands(messages, at('brief')),
                ...besideBriefCommands(messages, (shown) => at('brief')(`beside-brief-${shown}`)),
              ]),
        ];
  const search: Command = {
    id: 'search-field',
    title: messages.search.focusField,
    keys: 'Ctrl Shift F',
    run: () => at('search')('search-field'),
  };
  return [...(place.view === 'search' ? [] : [search]), ...read, ...brief];
}
