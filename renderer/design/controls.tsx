import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import {
  Button as AriaButton,
  type ButtonProps,
  Dialog,
  FieldError,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { useEscapeFromNowhere } from './modals.ts';

type Look = 'primary' | 'plain' | 'icon' | 'small' | 'link';

/** A button. `look` names style classes; an icon button needs an `aria-label`. */
export function Button({ look = [], ...props }: Omit<ButtonProps, 'className' | 'style'> & { look?: readonly Look[] }) {
  return <AriaButton {...props} className={['button', ...look].join(' ')} />;
}

/** One choice out of a few, side by side. */
export function Segments<K extends string>(props: {
  label: string;
  chosen: K | null;
  choices: readonly (readonly [K, ReactNode])[];
  onChoose: (choice: K) => void;
}) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={props.chosen === null ? [] : [props.chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) props.onChoose(key as K);
      }}
    >
      {props.choices.map(([key, content]) => (
        <ToggleButton key={key} id={key} className="segment">
          {content}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** A line of text with its label. `onChange` hears every keystroke. */
export function LineField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
}) {
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <Label>{props.label}</Label>
      <Input spellCheck={false} />
      {props.description !== undefined && (
        <Text slot="description" className="description">
          {props.description}
        </Text>
      )}
      <FieldError className="error">{props.error}</FieldError>
    </TextField>
  );
}

/** One choice out of a list, with its label. A choice may say in a second line what it means. */
export function ChoiceField<K extends string>(props: {
  label: string;
  chosen: K;
  choices: readonly (readonly [key: K, words: string, meaning?: string])[];
  onChoose: (choice: K) => void;
  description?: string;
}) {
  return (
    <Select className="field" selectedKey={props.chosen} onSelectionChange={(key) => key !== null && props.onChoose(key as K)}>
      <Label>{props.label}</Label>
      <AriaButton className="select-button">
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      {props.description !== undefined && (
        <Text slot="description" className="description">
          {props.description}
        </Text>
      )}
      <Popover className="popover">
        <ListBox>
          {props.choices.map(([key, words, meaning]) => (
            <ListBoxItem key={key} id={key} textValue={words} className="option">
              <Text slot="label">{words}</Text>
              {meaning !== undefined && (
                <Text slot="description" className="meaning">
                  {meaning}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** A modal dialog with a title. */
export function ModalDialog(props: {
  title: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  alert?: boolean;
  /** What is done in it is a step at once: it can be undone while it is open. */
  isUndoable?: boolean;
  children: ReactNode;
}) {
  const modal = useRef<HTMLDivElement>(null);
  useEscapeFromNowhere(modal, props.onClose);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={props.alert !== true}
    >
      <Modal ref={modal} data-undoable={props.isUndoable} className={props.wide === true ? 'modal wide' : 'modal'}>
        <Dialog className="dialog" role={props.alert === true ? 'alertdialog' : 'dialog'}>
          <Heading slot="title">{props.title}</Heading>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What a list says while it is empty: what belongs here, and how it gets here. */
export function Empty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {hint !== undefined && <span>{hint}</span>}
    </div>
  );
}

/** A tag in words, in its colour and line style. */
export function TagWord({ tag, words }: { tag: string; words: string }) {
  return (
    <span className="tag-word" data-tag={tag}>
      {words}
    </span>
  );
}
