import { FileCheck2, FilePlus2, FileStack } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Brief } from '../../domain/brief.ts';
import { claimIdsIn, plainTextOf } from '../../domain/rich-text.ts';
import { useCompose } from '../compose/compose.ts';
import { Button, Empty } from '../design/controls.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useNavigation } from '../navigation.ts';
import { useCommands } from '../palette/commands.ts';
import { usePerform } from '../session.tsx';
import { briefsCommands } from './brief-commands.ts';
import { BriefReviews } from './brief-reviews.tsx';

/** The briefs of the notebook: choose one, or start another. */
export function BriefList(props: {
  /** Undefined until they are known. */
  briefs: readonly Brief[] | undefined;
  chosen: string | null;
  onChoose: (briefId: string) => void;
  onCreated: (briefId: string) => void;
  /** Asked to check a brief that was exported. */
  onCheck: () => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const perform = usePerform();
  const compose = useCompose();
  const navigation = useNavigation();
  const { briefs, chosen, onChoose } = props;
  const known = briefs ?? [];
  const title = messages.brief.list(briefs?.length ?? null);
  const create = async () => {
    const briefId = crypto.randomUUID();
    const isWanted = navigation.begin();
    if ((await perform('create-brief', { briefId, title: messages.brief.untitled })) && isWanted()) props.onCreated(briefId);
  };
  useCommands(() => briefsCommands(messages, (id) => (id === 'new-brief' ? void create() : props.onCheck())));
  return (
    <aside className="list-pane" aria-label={title}>
      <div className="list-head">
        <h2>{title}</h2>
        <Button look={['small']} onPress={() => void create()}>
          <FilePlus2 size={14} aria-hidden />
          {messages.brief.create}
        </Button>
        <IconButton label={messages.composing.newFrom} onPress={() => compose(null)}>
          <FileStack size={15} aria-hidden />
        </IconButton>
        <IconButton label={messages.checking.open} onPress={props.onCheck}>
          <FileCheck2 size={15} aria-hidden />
        </IconButton>
      </div>
      {briefs !== undefined && known.length === 0 ? (
        <Empty title={messages.brief.empty} hint={messages.brief.emptyHint} />
      ) : (
        <GridList
          className="sources"
          aria-label={title}
          items={known}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined) onChoose(String(key));
          }}
        >
          {(brief) => (
            <GridListItem id={brief.id} textValue={brief.title} className="source">
              <span className="source-title">{brief.title}</span>
              <span className="source-facts">
                <span>{new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(brief.savedAt))}</span>
                <span>{messages.reader.claimsInPassage(claimIdsIn(brief.content).length)}</span>
              </span>
              <BriefReviews brief={brief} />
              <span className="brief-start">{plainTextOf(brief.content).slice(0, 120)}</span>
            </GridListItem>
          )}
        </GridList>
      )}
    </aside>
  );
}
