import { Copy, FileStack, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type ClaimDetails, tags } from '../../domain/claim.ts';
import { useCompose } from '../compose/compose.ts';
import { Button, LineField } from '../design/controls.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useNotices } from '../session.tsx';
import { toClipboard } from './copy-rows.ts';
import { changeTo, choicesFor } from './editing.ts';
import type { GridActs } from './use-grid-acts.ts';

/** What can be done with all chosen claims at once; each is one undo step. */
export function ChosenRowsBar(props: { slots: readonly number[]; acts: GridActs; onLetGo: () => void }) {
  const { slots, acts } = props;
  const messages = useMessages();
  const notices = useNotices();
  const compose = useCompose();
  const copy = async (): Promise<void> => {
    await toClipboard(acts.copied(slots));
    notices.tell({ tone: 'info', text: messages.grid.copied(slots.length), topic: 'copied' });
  };
  const makeBrief = (): void => {
    const ids = acts.idsFor(slots);
    if (ids !== undefined) compose(ids);
  };
  return (
    <div role="toolbar" className="grid-chosen" aria-label={messages.margin.together}>
      <output>{messages.margin.chosen(slots.length)}</output>
      <Button look={['plain', 'small', 'icon']} aria-label={messages.margin.clear} onPress={props.onLetGo}>
        <X size={14} aria-hidden />
      </Button>
      {tags.map((tag, place) => (
        <Button
          key={tag}
          look={['small']}
          aria-label={`${messages.margin.retag(messages.tags[tag])} ${place + 1}`}
          onPress={() => acts.tag(slots, tag)}
        >
          <span className="tag-word" data-tag={tag}>
            {messages.tags[tag]}
          </span>{' '}
          <kbd>{place + 1}</kbd>
        </Button>
      ))}
      <SetAttribution onSet={(attribution) => acts.set(slots, { attribution })} />
      {(['credibility', 'likelihood', 'confidence'] as const).map((what) => (
        <SetScale key={what} what={what} onSet={(details) => acts.set(slots, details)} />
      ))}
      <span className="grid-chosen-tools">
        <IconButton label={messages.grid.keys.copy} onPress={() => void copy()}>
          <Copy size={14} aria-hidden />
        </IconButton>
        <IconButton label={messages.composing.newFrom} onPress={makeBrief}>
          <FileStack size={14} aria-hidden />
        </IconButton>
        <IconButton label={messages.margin.remove(slots.length)} onPress={() => acts.remove(slots)}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

function SetScale(props: { what: 'credibility' | 'likelihood' | 'confidence'; onSet: (details: Partial<ClaimDetails>) => void }) {
  const { what } = props;
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const set = (key: string): void => {
    const change = changeTo(what, key === NOTHING ? '' : key);
    if ('details' in change) props.onSet(change.details);
  };
  return (
    <MenuTrigger>
      <AriaButton className="button small" aria-label={messages.grid.set(messages.grid.columns[what])}>
        {messages.grid.columns[what]}
      </AriaButton>
      <Popover className="popover">
        <Menu aria-label={messages.grid.columns[what]} onAction={(key) => set(String(key))}>
          {choicesFor(what, '', [], { messages, language }).map(({ key, name }) => (
            <MenuItem key={key || NOTHING} id={key || NOTHING} className="option">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Stands for no value, which a menu cannot name by an empty key. */
const NOTHING = 'nothing';

function SetAttribution({ onSet }: { onSet: (attribution: string) => void }) {
  const messages = useMessages();
  const [name, setName] = useState('');
  return (
    <DialogTrigger>
      <Button look={['small']} aria-label={messages.grid.set(messages.claim.attribution)}>
        {messages.grid.columns.attribution}
      </Button>
      <Popover className="popover">
        <Dialog className="grid-set" aria-label={messages.grid.set(messages.claim.attribution)}>
          {({ close }) => (
            <form
              className="dialog-form"
              onSubmit={(event) => {
                event.preventDefault();
                onSet(name);
                close();
              }}
            >
              <LineField label={messages.claim.attribution} value={name} onChange={setName} autoFocus />
              <Button type="submit" look={['primary', 'small']}>
                {messages.grid.apply}
              </Button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
