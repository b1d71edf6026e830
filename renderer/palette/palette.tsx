import { Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import { moveIn } from './list-moves.ts';
import { OptionList } from './option-list.tsx';
import { recentThings, rememberThing } from './recent.ts';
import { wantedOf } from './score.ts';
import type { Goes, Thing } from './things.ts';
import { useFound } from './use-found.ts';
import './palette.css';

/** Everything the program can do and everything in the notebook, by a few letters. Closes before it does what was chosen. */
export function Palette(props: { goes: Goes; onClose: () => void }) {
  const messages = useMessages();
  const { onClose } = props;
  return (
    <ModalOverlay className="overlay palette-overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={messages.palette.title}>
          <Inside {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside({ goes, onClose }: { goes: Goes; onClose: () => void }) {
  const messages = useMessages();
  const { hello } = useSession();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [recent] = useState(() => recentThings(hello.notebookId));
  const { groups, isDue } = useFound(typed, recent, goes);
  const wanted = useMemo(() => wantedOf(typed), [typed]);
  const flat = useMemo(() => groups.flatMap(({ id, things }) => things.map((thing) => ({ key: `${id} ${thing.key}`, thing }))), [groups]);
  /** The option the keys are on, by its key, for the words it was found by; the first when it is not there. */
  const [active, setActive] = useState({ typed: '', key: '' });
  const found = active.typed === typed ? flat.findIndex(({ key }) => key === active.key) : -1;
  const at = Math.max(0, found);
  /** Enter was pressed before anything was found: what is found first is meant. */
  const isAwaited = useRef(false);

  useEffect(() => input.current?.focus(), []);

  const choose = useCallback(
    (thing: Thing) => {
      rememberThing(hello.notebookId, thing.key);
      onClose();
      afterFocusIsBack(thing.run);
    },
    [hello, onClose],
  );

  const [first] = flat;
  useEffect(() => {
    if (!isAwaited.current) return;
    if (first !== undefined) choose(first.thing);
    else if (!isDue) isAwaited.current = false;
  }, [first, isDue, choose]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that compose Chinese or Korean are the input method's.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const here = flat[at];
      if (here !== undefined) choose(here.thing);
      else isAwaited.current = isDue;
      return;
    }
    const next = moveIn(event, at, flat.length);
    if (next === null) return;
    event.preventDefault();
    const key = flat[next]?.key;
    if (key !== undefined) setActive({ typed, key });
  };

  const acts = useStable({
    onActive(index: number) {
      const here = flat[index];
      if (here !== undefined) setActive({ typed, key: here.key });
    },
    onChoose(index: number) {
      const here = flat[index];
      if (here !== undefined) choose(here.thing);
    },
  });

  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <>
      <div className="palette-field">
        <Search size={16} aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label={messages.palette.field}
          aria-expanded={flat.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={flat.length > 0 ? `${listId}-${at}` : undefined}
          placeholder={messages.palette.field}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            isAwaited.current = false;
            setTyped(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <OptionList id={listId} label={messages.palette.title} groups={groups} wanted={wanted} at={at} {...acts} />
      {flat.length === 0 && !isDue && <p className="palette-none">{messages.palette.none}</p>}
      <span role="status" className="visually-hidden">
        {isDue ? '' : messages.palette.found(total)}
      </span>
    </>
  );
}

/** The dialog gives the focus back within a frame of its end; only then is the place again where it was. */
function afterFocusIsBack(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
