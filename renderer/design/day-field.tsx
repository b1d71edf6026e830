import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { writtenDay } from '../../domain/spoken-dates/written-day.ts';
import { useMessages } from '../messages/index.tsx';

/** What is written in the field. */
interface Written {
  readonly text: string;
  /** The day it led to: another one was set elsewhere, and is shown. */
  readonly day: string | null;
  readonly isWrong: boolean;
}

/**
 * A day as text, because the browser's own field follows the browser's language and not the window's. A whole `YYYY-MM-DD` counts as it is written;
 * other ways to write a day (`writtenDay`) when the field is left, or with Enter, and stand there as `YYYY-MM-DD` then. What is no day then says so, and none is set.
 * @param props.day `YYYY-MM-DD`; null for none
 */
export function DayField(props: { label: string; day: string | null; onDay: (day: string | null) => void }) {
  const { search: words } = useMessages();
  const [last, setWritten] = useState<Written | null>(null);
  const written = last?.day === props.day ? last : null;
  // Another day was set elsewhere: what was written before must not come back with this one.
  if (last !== null && written === null) setWritten(null);
  const set = (day: string | null) => {
    if (day !== props.day) props.onDay(day);
  };
  const write = (text: string) => {
    const isWhole = text === '' || writtenDay(text) === text;
    const day = isWhole ? text || null : props.day;
    setWritten({ text, day, isWrong: false });
    set(day);
  };
  const finish = () => {
    if (written === null) return;
    const day = writtenDay(written.text);
    const isWrong = day === null && written.text.trim() !== '';
    setWritten(isWrong ? { ...written, day, isWrong } : null);
    set(day);
  };
  return (
    <TextField
      className="field"
      value={written?.text ?? props.day ?? ''}
      onChange={write}
      onBlur={finish}
      onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && finish()}
      isInvalid={written?.isWrong === true}
      validationBehavior="aria"
    >
      <Label>{props.label}</Label>
      <Input spellCheck={false} autoComplete="off" placeholder={words.dayPattern} />
      <FieldError className="error">{words.noDay}</FieldError>
    </TextField>
  );
}
