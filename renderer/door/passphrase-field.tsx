import './door.css';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';

/** A field for a passphrase, which can be shown as it is typed. Nothing is trimmed. */
export function PassphraseField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  error?: string | undefined;
  autoFocus?: boolean;
  isNew?: boolean;
}) {
  const { door } = useMessages();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      onBlur={() => props.onLeave?.()}
      type={isShown ? 'text' : 'password'}
      autoComplete={props.isNew === true ? 'new-password' : 'off'}
      isInvalid={props.error !== undefined}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <Label>{props.label}</Label>
      <span className="passphrase">
        <Input spellCheck={false} autoCapitalize="off" />
        <Button look={['plain', 'icon']} aria-label={isShown ? door.hide : door.show} onPress={() => setShown(!isShown)}>
          <Icon size={16} aria-hidden />
        </Button>
      </span>
      <FieldError className="error">{props.error}</FieldError>
    </TextField>
  );
}
