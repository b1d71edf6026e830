import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { tags } from '../../domain/claim.ts';
import type { SourceSummary } from '../../domain/contract.ts';
import { unconfirmedDetails } from '../../domain/found-details.ts';
import { reliabilities, type SourceDetails, sourceDetails, wholeDetails } from '../../domain/source.ts';
import { Button, ChoiceField, LineField, ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useDesk } from '../review/desk.ts';
import { usePerform } from '../session.tsx';
import { EncodingDialog } from './encoding-dialog.tsx';
import { SUGGESTED_TYPES } from './suggested-types.ts';

const lines = ['title', 'outlet', 'author', 'published', 'updated', 'place', 'language', 'url'] as const;
type Lines = Record<(typeof lines)[number], string>;

/** Edits what is known of a source, or removes it after asking. */
export function DetailsDialog(props: {
  summary: SourceSummary;
  onClose: () => void;
  onRemoved: () => void;
  onSplit: (sourceId: string) => Promise<boolean>;
  /** Asked to import a corrected copy. */
  onCorrect: (sourceId: string, file: File) => void;
}) {
  const messages = useMessages();
  const perform = usePerform();
  const desk = useDesk();
  const { source, claims } = props.summary;
  const [values, setValues] = useState<Lines>(() => {
    const { reliability: _, ...details } = wholeDetails(source);
    return { ...details, published: details.published ?? '', updated: details.updated ?? '' };
  });
  const [reliability, setReliability] = useState(source.reliability);
  const [wrong, setWrong] = useState<ReadonlySet<keyof Lines>>(new Set());
  const [removing, setRemoving] = useState(false);
  const [recoding, setRecoding] = useState(false);
  const unconfirmed = unconfirmedDetails(source);
  const words = { ...messages.library.fields, ...messages.details };
  const hints: Partial<Lines> = {
    title: words.titleHint,
    published: words.publishedHint,
    updated: words.publishedHint,
    language: words.languageHint,
  };

  const save = async () => {
    const parsed = sourceDetails.safeParse({
      ...values,
      published: values.published.trim() || null,
      updated: values.updated.trim() || null,
      reliability,
    });
    if (!parsed.success) {
      const places = parsed.error.issues.map(({ path }) => path[0]);
      setWrong(new Set(lines.filter((line) => places.includes(line))));
      return;
    }
    if (await perform('edit-source-details', { sourceId: source.id, details: changed(wholeDetails(source), parsed.data), confirms: true }))
      props.onClose();
  };

  /** Where a detail was found, for as long as it stands as it was found. */
  const describedBy = (line: keyof Lines) => {
    const origin = values[line].trim() === (wholeDetails(source)[line] ?? '') ? source.foundIn?.[line] : undefined;
    if (origin === undefined || values[line] === '') return {};
    const said = messages.details.origins[origin];
    return { description: unconfirmed.includes(line) ? `${said} · ${messages.details.unconfirmed}` : said };
  };

  const remove = async () => {
    if (!(await perform('remove-source', { sourceId: source.id }))) return;
    props.onRemoved();
    props.onClose();
  };

  const split = async () => {
    if (await props.onSplit(source.id)) props.onClose();
  };

  const correct = (files: FileList | null) => {
    const file = files?.item(0);
    if (file == null) return;
    props.onCorrect(source.id, file);
    props.onClose();
  };

  if (recoding) return <EncodingDialog sourceId={source.id} title={source.title} onClose={props.onClose} />;
  if (removing) {
    const total = tags.reduce((sum, tag) => sum + claims[tag], 0);
    return (
      <ModalDialog title={messages.library.remove} open alert onClose={() => setRemoving(false)}>
        <p>{messages.library.removeQuestion(source.title, total)}</p>
        <div className="actions">
          <Button autoFocus onPress={() => setRemoving(false)}>
            {messages.app.cancel}
          </Button>
          <Button look={['primary']} onPress={() => void remove()}>
            {messages.app.remove}
          </Button>
        </div>
      </ModalDialog>
    );
  }
  return (
    <ModalDialog title={messages.library.details} open onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="details-fields">
          {lines.map((line) => (
            <div key={line} data-field={line}>
              <LineField
                label={words[line]}
                value={values[line]}
                onChange={(value) => {
                  setWrong((present) => new Set([...present].filter((each) => each !== line)));
                  setValues((present) => ({ ...present, [line]: value }));
                }}
                error={wrong.has(line) ? (hints[line] ?? messages.failures['invalid-input']) : undefined}
                required={line === 'title'}
                {...describedBy(line)}
                autoFocus={line === 'title'}
              />
            </div>
          ))}
          <ChoiceField
            label={words.reliability}
            chosen={reliability}
            choices={reliabilities.map((each) => [each, messages.reliability[each]])}
            onChoose={setReliability}
          />
        </div>
        <div className="details-text">
          <FileTrigger acceptedFileTypes={SUGGESTED_TYPES} onSelect={correct}>
            <Button look={['small']}>{messages.reviewing.importCopy}</Button>
          </FileTrigger>
          <Button
            look={['small']}
            onPress={() => {
              props.onClose();
              desk.versions(source.id);
            }}
          >
            {messages.reviewing.versions.open}
          </Button>
          <Button look={['small']} onPress={() => setRecoding(true)}>
            {messages.encoding.choose}
          </Button>
          <Button look={['small']} onPress={() => void split()}>
            {messages.importing.split}
          </Button>
        </div>
        {unconfirmed.length > 0 && <p className="soft confirming">{messages.details.confirming}</p>}
        <div className="actions">
          <span className="actions-start">
            <Button look={['plain']} onPress={() => setRemoving(true)}>
              {messages.library.remove}
            </Button>
          </span>
          <Button onPress={props.onClose}>{messages.app.cancel}</Button>
          <Button type="submit" look={['primary']}>
            {messages.app.save}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}

/** Only what is different, so that an edit in another window is not taken back. */
function changed(before: SourceDetails, after: SourceDetails): Partial<SourceDetails> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key as keyof SourceDetails] !== value));
}
