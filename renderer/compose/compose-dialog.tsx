import { useEffect, useState } from 'react';
import { type Tag, tags } from '../../domain/claim.ts';
import { type Grouping, groupings } from '../../domain/compose-brief.ts';
import type { ResultFor } from '../../domain/contract.ts';
import { Button, ChoiceField, LineField, ModalDialog, Segments } from '../design/controls.tsx';
import { failureText, languageName, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { SourceChoice } from './source-choice.tsx';
import './compose.css';

/** Stands for no template. */
const NONE = 'none';

/** Makes a brief of claims: which, in what template, in what groups. */
export function ComposeDialog(props: {
  /** Those chosen before; null lets them be chosen here. */
  claimIds: readonly string[] | null;
  onClose: () => void;
  onCreated: (briefId: string) => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { services, sync, queries } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const words = messages.composing;
  const [found, setFound] = useState<ResultFor<'templates.list'> | null>(null);
  const [chosen, setChosen] = useState<string>(NONE);
  const [by, setBy] = useState<Grouping>('source');
  const [title, setTitle] = useState('');
  const [tag, setTag] = useState<Tag | 'all'>('all');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const claims = queries.useClaims();

  useEffect(() => {
    void sync.openClaims().then((done) => done.ok || notices.fail(done.error));
    void services.call('templates.list', {}).then((answer) => {
      if (answer.ok) setFound(answer.value);
      else notices.fail(answer.error);
    });
  }, [services, sync, notices]);

  const picked =
    props.claimIds ??
    [...(claims?.values() ?? [])]
      .filter((claim) => !leftOut.has(claim.sourceId) && (tag === 'all' || claim.tag === tag))
      .map(({ id }) => id);
  const template = found?.templates.find(({ id }) => id === chosen);
  // Those in the language of the window first, then language by language, the analyst's own before the program's.
  const offered = (found?.templates ?? []).toSorted(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) ||
      a.language.localeCompare(b.language) ||
      Number(b.own) - Number(a.own),
  );

  const create = async () => {
    setBusy(true);
    const composed = await services.call('brief.compose', {
      template: template === undefined ? null : { id: template.id },
      claimIds: [...picked],
      by,
      language,
    });
    if (!composed.ok) notices.fail(composed.error);
    else {
      const briefId = crypto.randomUUID();
      const named = title.trim() === '' ? (template?.name ?? messages.brief.untitled) : title;
      if (await perform('create-brief', { briefId, title: named, content: composed.value.content })) props.onCreated(briefId);
    }
    setBusy(false);
  };

  return (
    <ModalDialog title={words.newFrom} open onClose={props.onClose}>
      <form
        className="compose-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <LineField label={messages.brief.title} value={title} onChange={setTitle} autoFocus />
        <ChoiceField
          label={words.template}
          chosen={chosen}
          choices={[
            [NONE, words.noTemplate, words.noTemplateHint],
            ...offered.map(
              ({ id, name, about, language: spoken }) =>
                [id, spoken === language ? name : `${name} (${languageName(language, spoken, spoken)})`, about] as const,
            ),
          ]}
          onChoose={setChosen}
          {...(found === null ? {} : { description: words.ownTemplates(found.folder) })}
        />
        {found?.refused.map(({ fileName, error }) => (
          <p key={fileName} className="compose-refused" role="alert">
            {fileName}: {failureText(messages, error as Parameters<typeof failureText>[1])} {error.where}
          </p>
        ))}
        <ChoiceField
          label={words.groupBy}
          chosen={by}
          choices={groupings.map((each) => [each, words.groupings[each]] as const)}
          onChoose={setBy}
        />
        {props.claimIds === null && (
          <>
            <Segments
              label={messages.claim.tag}
              chosen={tag}
              choices={[['all', messages.brief.all], ...tags.map((each) => [each, messages.tags[each]] as const)]}
              onChoose={setTag}
            />
            <SourceChoice leftOut={leftOut} onChange={setLeftOut} />
          </>
        )}
        <div className="actions">
          <output className="soft">{words.claimsHere(picked.length)}</output>
          <Button onPress={props.onClose}>{messages.app.cancel}</Button>
          <Button look={['primary']} type="submit" isDisabled={isBusy}>
            {messages.brief.create}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
