import { useEffect, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ResultFor } from '../../domain/contract.ts';
import type { Encoding } from '../../domain/encoding.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Failure } from '../../domain/result.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { encodingLanguages, encodingName } from './encoding-name.ts';
import './encoding-dialog.css';

type Previews = ResultFor<'encoding.preview'>;

/** How a source reads in each encoding, and the choice of another than the one it was read in. */
export function EncodingDialog({ sourceId, title, onClose }: { sourceId: string; title: string; onClose: () => void }) {
  const messages = useMessages();
  const { services } = useSession();
  const notices = useNotices();
  const [read, setRead] = useState<Previews | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<Encoding | null>(null);
  const [working, setWorking] = useState(false);
  const words = messages.encoding;

  useEffect(() => {
    const taskId = crypto.randomUUID();
    let isHere = true;
    void services.call('encoding.preview', { taskId, sourceId }).then((answer) => {
      if (!isHere) return;
      if (answer.ok) {
        setRead(answer.value);
        setChosen(answer.value.current);
      } else setFailure(answer.error);
    });
    return () => {
      isHere = false;
      void services.call('task.cancel', { taskId });
    };
  }, [services, sourceId]);

  const apply = async () => {
    if (chosen === null) return;
    setWorking(true);
    const answer = await services.call('source.redecode', { taskId: crypto.randomUUID(), sourceId, encoding: chosen });
    if (!answer.ok) notices.fail(answer.error);
    onClose();
  };

  return (
    <ModalDialog title={words.title(title)} open wide onClose={onClose}>
      {failure !== null && <p role="alert">{failure.code === 'format-unsupported' ? words.none : messages.failures[failure.code]}</p>}
      {failure === null && read === null && <p aria-busy>{words.reading}</p>}
      {read !== null && (
        <>
          <p className="soft">{words.hint}</p>
          <RadioGroup
            className="readings"
            aria-label={words.readings}
            value={chosen}
            onChange={(encoding) => setChosen(encoding as Encoding)}
          >
            {read.previews.map((preview, index) => (
              <Reading
                key={preview.encoding}
                preview={preview}
                isFirst={index === 0}
                inUse={preview.encoding === read.current}
                likeliest={preview.encoding === read.detected?.name}
              />
            ))}
          </RadioGroup>
        </>
      )}
      <div className="actions">
        <Button onPress={onClose}>{messages.app.cancel}</Button>
        <Button look={['primary']} isDisabled={chosen === null || chosen === read?.current || working} onPress={() => void apply()}>
          {words.apply}
        </Button>
      </div>
    </ModalDialog>
  );
}

function Reading(props: { preview: Previews['previews'][number]; isFirst: boolean; inUse: boolean; likeliest: boolean }) {
  const { encoding, text, broken } = props.preview;
  const words = useMessages().encoding;
  const language = useInterfaceLanguage();
  const facts = [
    encodingLanguages(encoding, language),
    props.inUse ? words.inUse : '',
    props.likeliest ? words.likeliest : '',
    broken === 0 ? '' : words.broken(broken),
  ].filter((fact) => fact !== '');
  return (
    <Radio value={encoding} className="reading" autoFocus={props.isFirst}>
      <span className="reading-name">
        <strong>{encodingName(encoding)}</strong> <span className="soft">{facts.join(' · ')}</span>
      </span>
      <bdi className="reading-text">{shownText(text)}</bdi>
    </Radio>
  );
}
