import { Bookmark, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { sameJson } from '../../domain/changes.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import { Button, LineField, ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { viewShapeOf } from './shape.ts';
import type { ShapeNow } from './use-shape.ts';

/** What is done with the name that is asked for. */
type Asked = { readonly what: 'save' | 'rename'; readonly name: string };

/** The saved views of the notebook: to show one, to save the present one, to rename or remove one. */
export function ViewsMenu(props: {
  now: ShapeNow;
  onShow: (view: SavedView | null) => readonly string[];
  onSaved: (viewId: string | null) => void;
}) {
  const messages = useMessages();
  const words = messages.grid;
  const { queries } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const views = queries.useViews() ?? [];
  const [asked, setAsked] = useState<Asked | null>(null);
  const { shape, viewId } = props.now;
  const present = views.find(({ id }) => id === viewId) ?? null;
  const kept = present === null ? null : { columns: present.columns, sort: present.sort, filter: present.filter, group: present.group };
  const isChanged = kept !== null && !sameJson(kept, viewShapeOf(shape));

  const show = (view: SavedView | null): void => {
    const unknown = props.onShow(view);
    if (view !== null && unknown.length > 0) notices.tell({ tone: 'problem', text: words.unknown(view.name, unknown.join(', ')) });
  };
  const act = async (key: string): Promise<void> => {
    if (key === 'all') show(null);
    else if (key === 'save-as') setAsked({ what: 'save', name: '' });
    else if (key === 'rename' && present !== null) setAsked({ what: 'rename', name: present.name });
    else if (key === 'save' && present !== null)
      await perform('save-view', { viewId: present.id, name: present.name, shape: viewShapeOf(shape) });
    else if (key === 'remove' && present !== null) await perform('remove-view', { viewId: present.id });
    else show(views.find(({ id }) => `view ${id}` === key) ?? null);
  };
  const answer = async ({ what, name }: Asked): Promise<void> => {
    const id = what === 'save' || present === null ? crypto.randomUUID() : present.id;
    const done =
      what === 'save'
        ? await perform('save-view', { viewId: id, name, shape: viewShapeOf(shape) })
        : await perform('rename-view', { viewId: id, name });
    if (!done) return;
    setAsked(null);
    props.onSaved(id);
  };
  const item = (id: string, name: string, isHere = false) => (
    <MenuItem key={id} id={id} className="option" textValue={name} {...(isHere ? { 'data-selected': '' } : {})}>
      {name}
    </MenuItem>
  );
  return (
    <>
      <MenuTrigger>
        <AriaButton className="button small view-button" aria-label={`${words.views}: ${present?.name ?? words.allClaims}`}>
          <Bookmark size={14} aria-hidden />
          <span className="view-name">{present?.name ?? words.allClaims}</span>
          {isChanged && <span aria-hidden>*</span>}
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <Menu aria-label={words.views} onAction={(key) => void act(String(key))}>
            {item('all', words.allClaims, present === null)}
            {views.map(({ id, name }) => item(`view ${id}`, name, id === viewId))}
            <Separator className="option-line" />
            {present !== null && item('save', words.saveView)}
            {item('save-as', words.saveAs)}
            {present !== null && item('rename', words.rename)}
            {present !== null && item('remove', words.removeView)}
          </Menu>
        </Popover>
      </MenuTrigger>
      <ModalDialog title={asked?.what === 'rename' ? words.rename : words.saveAs} open={asked !== null} onClose={() => setAsked(null)}>
        <form
          className="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (asked !== null && asked.name.trim() !== '') void answer(asked);
          }}
        >
          <LineField
            label={words.viewName}
            value={asked?.name ?? ''}
            onChange={(name) => setAsked((present) => (present === null ? null : { ...present, name }))}
            autoFocus
            required
          />
          <div className="actions">
            <Button onPress={() => setAsked(null)}>{messages.app.cancel}</Button>
            <Button type="submit" look={['primary']}>
              {messages.app.save}
            </Button>
          </div>
        </form>
      </ModalDialog>
    </>
  );
}
