import { useEffect, useRef, useState } from 'react';
import { Button, LineField, ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';

/** Asks for a passage by its number, and goes there. */
export function GoToPassage(props: {
  /** The highest number of a passage; they are numbered from 1. */
  count: number;
  /** The passage the analyst is in. */
  current: number;
  onGo: (number: number) => void;
  onClose: () => void;
}) {
  const messages = useMessages();
  const words = messages.finding.goTo;
  return (
    <ModalDialog title={words.title} open onClose={props.onClose}>
      {props.count > 0 ? (
        <NumberForm {...props} />
      ) : (
        <>
          <p>{words.empty}</p>
          <div className="actions">
            <Button autoFocus onPress={props.onClose}>
              {messages.app.close}
            </Button>
          </div>
        </>
      )}
    </ModalDialog>
  );
}

function NumberForm({ count, current, onGo, onClose }: Parameters<typeof GoToPassage>[0]) {
  const messages = useMessages();
  const words = messages.finding.goTo;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(String(current));
  const [isWrong, setWrong] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  return (
    <form
      ref={form}
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        const number = passageNumberIn(typed, count);
        setWrong(number === null);
        if (number === null) return;
        onClose();
        onGo(number);
      }}
    >
      <LineField
        label={words.passage(count)}
        value={typed}
        onChange={(value) => {
          setWrong(false);
          setTyped(value);
        }}
        error={isWrong ? words.wrong(count) : undefined}
        autoFocus
      />
      <div className="actions">
        <Button onPress={onClose}>{messages.app.cancel}</Button>
        <Button type="submit" look={['primary']}>
          {words.go}
        </Button>
      </div>
    </form>
  );
}

/**
 * The number of a passage that was typed, in half-width or full-width digits.
 * @returns null when it is not a whole number from 1 to `count`
 */
export function passageNumberIn(typed: string, count: number): number | null {
  const digits = typed.normalize('NFKC').trim();
  const number = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= count ? number : null;
}
