import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { typeInto } from '../design/typed-ahead.tsx';
import { useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import type { SuggestedName } from './suggested-names.ts';

/** Who asserts a claim: any words, or one of the names that are suggested. */
export function AttributionField(props: {
  value: string;
  suggestions: readonly SuggestedName[];
  /** Whether the suggestions show before anything is typed. */
  opensAtOnce: boolean;
  /** Hears of every keystroke. */
  onChange: (value: string) => void;
  /** Hears of a name that is taken, or of the words as they stand when they are left. */
  onSave: (value: string) => void;
  /** What was typed before there was a field for it. */
  takeTypedAhead: () => string;
}) {
  const { takeTypedAhead } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const words = takeTypedAhead().replaceAll('\n', '');
    if (input.current !== null) typeInto(input.current, words);
  }, [takeTypedAhead]);
  const messages = useMessages();
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger={props.opensAtOnce ? 'focus' : 'input'}
      items={props.suggestions.map((each) => ({ id: each.name, ...each }))}
      inputValue={props.value}
      onInputChange={props.onChange}
      onSelectionChange={(name) => name !== null && props.onSave(String(name))}
      onBlur={() => props.onSave(props.value)}
      autoFocus
    >
      <Label>{messages.claim.attribution}</Label>
      <div className="combo">
        <Input
          ref={input}
          spellCheck={false}
          onKeyDown={(event) => event.key === 'Enter' && !event.isPropagationStopped() && props.onSave(props.value)}
        />
        <AriaButton className="combo-button">
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      </div>
      <Text slot="description" className="description">
        {messages.claim.attributionHint}
      </Text>
      <Popover className="popover">
        <ListBox<SuggestedName & { id: string }> aria-label={messages.margin.suggestions}>
          {(each) => (
            <ListBoxItem className="option" textValue={each.name}>
              <Text slot="label">{each.name}</Text>
              <Text slot="description" className="meaning">
                {originOf(messages, each)}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Where a suggestion comes from: the sentence, other claims, or both. */
function originOf({ margin }: Messages, { isSpoken, used }: SuggestedName): string {
  return [...(isSpoken ? [margin.spoken] : []), ...(used > 0 ? [margin.used(used)] : [])].join(', ');
}
