import { useEffect, useState } from 'react';
import type { AnnotationReport } from '../../domain/annotation-report.ts';
import { type Tag, tags } from '../../domain/claim.ts';
import type { Failure, FailureCode } from '../../domain/result.ts';
import { Button, ChoiceField, ModalDialog, TagWord } from '../design/controls.tsx';
import { type FileToImport, sendFile } from '../file-to-import.ts';
import { type AnnotationGroup, annotationGroups } from '../messages/annotating.ts';
import { failureText, useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import { useNotices, useSession } from '../session.tsx';

/** How many lines of a list are shown. */
const SHOWN = 200;
const BY_ADDRESS = 'by-address';

/**
 * What a file of annotations would add to the notebook, to be confirmed.
 * @param source the source that is shown: all of them may be on it
 */
export function AnnotationsDialog(props: {
  file: FileToImport;
  source: { readonly id: string; readonly title: string } | null;
  onClose: () => void;
}) {
  const { file, source, onClose } = props;
  const messages = useMessages();
  const notices = useNotices();
  const { services, outbox } = useSession();
  const words = messages.annotating;
  const [tag, setTag] = useState<Tag>('reported');
  const [on, setOn] = useState(BY_ADDRESS);
  const [report, setReport] = useState<AnnotationReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  const sourceId = on === BY_ADDRESS ? null : on;

  useEffect(() => {
    const taskId = crypto.randomUUID();
    let isHere = true;
    const place = async () => {
      const sent = await sendFile(services, file, () => !isHere);
      return sent.ok ? services.call('annotations.import', { taskId, ...sent.value, sourceId, tag, isTrial: true }) : sent;
    };
    void place().then((answer) => {
      if (!isHere) return;
      if (answer.ok) setReport(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      isHere = false;
      void services.call('task.cancel', { taskId });
    };
  }, [services, file, sourceId, tag]);

  const add = async () => {
    setWorking(true);
    const sent = await sendFile(services, file);
    const taskId = crypto.randomUUID();
    const answer = sent.ok ? await services.call('annotations.import', { taskId, ...sent.value, sourceId, tag, isTrial: false }) : sent;
    onClose();
    if (!answer.ok) {
      notices.fail(answer.error);
      return;
    }
    const { added, notes, unsure, notFound, noSource, refused } = answer.value;
    const left = [unsure, notFound, noSource, refused].reduce((sum, list) => sum + list.length, 0);
    const undo = async () => {
      const undone = await outbox.perform('undo', {});
      if (!undone.ok) notices.fail(undone.error);
    };
    notices.tell({
      tone: 'info',
      text: words.done(added.length, notes.length),
      ...(left === 0 ? {} : { detail: words.left(left) }),
      action: { label: messages.app.undo, run: () => void undo() },
    });
  };

  const total = report === null ? 0 : report.added.length + report.notes.length;
  return (
    <ModalDialog title={words.title(file.path)} open wide onClose={onClose}>
      {failure !== null && <p role="alert">{failureText(messages, failure)}</p>}
      {failure === null && report === null && <p aria-busy>{words.reading}</p>}
      {failure === null && report !== null && (
        <>
          <p className="soft">{words.hint}</p>
          <div className="annotation-choices">
            <ChoiceField
              label={words.defaultTag}
              chosen={tag}
              choices={tags.map((each) => [each, messages.tags[each]])}
              onChoose={setTag}
            />
            {source !== null && (
              <ChoiceField
                label={words.on}
                chosen={on}
                choices={[
                  [BY_ADDRESS, words.byAddress],
                  [source.id, source.title],
                ]}
                onChoose={setOn}
              />
            )}
          </div>
          <section className="import-report annotation-report" aria-label={words.report} tabIndex={0}>
            {annotationGroups.map((group) => (
              <Group key={group} group={group} report={report} />
            ))}
          </section>
        </>
      )}
      <div className="actions">
        <Button onPress={onClose}>{messages.app.cancel}</Button>
        <Button look={['primary']} isDisabled={total === 0 || working || failure !== null} onPress={() => void add()}>
          {report !== null && total === 0 ? words.nothing : words.add(total)}
        </Button>
      </div>
    </ModalDialog>
  );
}

function Group({ group, report }: { group: AnnotationGroup; report: AnnotationReport }) {
  const messages = useMessages();
  const list = report[group];
  if (list.length === 0) return null;
  return (
    <section data-group={group}>
      <h3>{messages.annotating.groups[group](list.length)}</h3>
      <ul>
        {linesOf(messages, report, group)
          .slice(0, SHOWN)
          .map(({ key, quote, said, tag }) => (
            <li key={key}>
              {tag !== undefined && <TagWord tag={tag.name} words={tag.words} />} <bdi>{quote}</bdi>
              {said.map((each) => (
                <span key={each} className="soft">
                  {each}
                </span>
              ))}
            </li>
          ))}
      </ul>
      {list.length > SHOWN && <p className="soft">{messages.importing.more(list.length - SHOWN)}</p>}
    </section>
  );
}

interface Line {
  readonly key: string;
  readonly quote: string;
  readonly said: readonly string[];
  readonly tag?: { readonly name: Tag; readonly words: string };
}

function linesOf(messages: Messages, report: AnnotationReport, group: AnnotationGroup): Line[] {
  const words = messages.annotating;
  const line = ({ annotation, quote }: { annotation: string; quote: string }, index: number, said: string[]): Line => ({
    key: `${index} ${annotation}`,
    quote: quote || annotation,
    said,
  });
  switch (group) {
    case 'added':
      return report.added.map((each, index) => ({
        ...line(each, index, [each.title]),
        tag: { name: each.tag, words: words.tagged(messages.tags[each.tag], each.tagFrom === 'default') },
      }));
    case 'unsure':
      return report.unsure.map((each, index) =>
        line(each, index, [words.doubts[each.doubt], words.likeliest(each.guess, Math.round(each.score * 100)), each.title]),
      );
    case 'noSource':
      return report.noSource.map((each, index) =>
        line(each, index, [each.candidates === 0 ? words.noneLike(each.target) : words.severalLike(each.target, each.candidates)]),
      );
    case 'refused':
      return report.refused.map((each, index) =>
        line(each, index, [failureText(messages, { code: each.code as FailureCode, what: each.what })]),
      );
    default:
      return report[group].map((each, index) => line(each, index, [each.title]));
  }
}
