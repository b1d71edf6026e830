import { useState } from 'react';
import { useMessages } from '../messages/index.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** A passphrase that is being chosen: typed twice, because nobody sees it. */
export interface NewPassphrase {
  readonly value: string;
  readonly again: string;
  /** Whether both are there and the same. */
  readonly isReady: boolean;
  setValue(value: string): void;
  setAgain(again: string): void;
}

export function useNewPassphrase(): NewPassphrase {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  return { value, again, isReady: value !== '' && value === again, setValue, setAgain };
}

/** The two fields of a passphrase that is being chosen. @param error what is wrong with it */
export function NewPassphraseFields(props: { passphrase: NewPassphrase; error: string | undefined; autoFocus: boolean }) {
  const { door } = useMessages();
  const { value, again, setValue, setAgain } = props.passphrase;
  const [isLeft, setLeft] = useState(false);
  // While it is typed, the beginning of the first is no mistake yet.
  const isOther = again !== '' && again !== value && (isLeft || !value.startsWith(again));
  return (
    <>
      <PassphraseField label={door.newPassphrase} value={value} onChange={setValue} error={props.error} autoFocus={props.autoFocus} isNew />
      <PassphraseField
        label={door.again}
        value={again}
        onChange={(typed) => {
          setAgain(typed);
          setLeft(false);
        }}
        onLeave={() => setLeft(true)}
        error={isOther ? door.notTheSame : undefined}
        isNew
      />
    </>
  );
}
