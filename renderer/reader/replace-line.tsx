import { useState } from 'react';
import { Button } from '../design/controls.tsx';

export interface ReplacingWords {
  readonly by: string;
  readonly one: string;
  readonly all: string;
}

/** The second line of the find bar: what the hits are replaced with. Enter replaces one and goes on, Ctrl+Enter all. */
export function ReplaceLine(props: {
  words: ReplacingWords;
  isDisabled: boolean;
  onOne: (by: string) => void;
  onAll: (by: string) => void;
}) {
  const { words, isDisabled } = props;
  const [by, setBy] = useState('');
  return (
    <span className="find-replace">
      <input
        type="text"
        aria-label={words.by}
        placeholder={words.by}
        value={by}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setBy(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || isDisabled) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.ctrlKey || event.metaKey) props.onAll(by);
          else props.onOne(by);
        }}
      />
      <Button look={['small']} isDisabled={isDisabled} onPress={() => props.onOne(by)}>
        {words.one}
      </Button>
      <Button look={['small']} isDisabled={isDisabled} onPress={() => props.onAll(by)}>
        {words.all}
      </Button>
    </span>
  );
}
