import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { TagWord } from '../design/controls.tsx';
import { keyName } from '../key-name.ts';
import { useMessages } from '../messages/index.tsx';
import './context-menu.css';
import type { ContextAct, ContextGroup, ContextItem } from './context-items.ts';

/** The menu beside a point of the page (px from its top left). It closes with the first choice. */
export function ContextMenu(props: {
  at: { readonly x: number; readonly y: number };
  groups: readonly ContextGroup[];
  onAct: (act: ContextAct) => void;
  onClose: () => void;
}) {
  const { title } = useMessages().reader.menu;
  const point = useRef<HTMLSpanElement>(null);
  const { at, groups, onAct, onClose } = props;
  useRightClickElsewhere(onClose);
  const choose = (act: ContextAct): void => {
    flushSync(onClose);
    onAct(act);
  };
  return (
    <>
      <span ref={point} className="context-point" style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        className="popover context-menu"
        aria-label={title}
        triggerRef={point}
        isOpen
        onOpenChange={(isOpen) => isOpen || onClose()}
        // Below the point it could be no higher than what is left of the window there.
        placement="right top"
        offset={2}
      >
        <Menu aria-label={title} autoFocus="first">
          {groups.map((group) => (
            <Group key={group.heading} group={group} onChoose={choose} />
          ))}
        </Menu>
      </Popover>
    </>
  );
}

/** What is so or otherwise comes first, and assistive technology is told which it is. */
function Group({ group: { heading, items }, onChoose }: { group: ContextGroup; onChoose: (act: ContextAct) => void }) {
  const states = items.filter(({ isChosen }) => isChosen !== undefined);
  const acts = items.filter(({ isChosen }) => isChosen === undefined);
  const header = <Header className="option-heading">{heading}</Header>;
  const choices = (some: readonly ContextItem[]) => some.map((item) => <Choice key={item.words} item={item} onChoose={onChoose} />);
  if (states.length === 0) {
    return (
      <MenuSection className="option-section">
        {header}
        {choices(acts)}
      </MenuSection>
    );
  }
  return (
    <>
      <MenuSection
        className="option-section"
        selectionMode="single"
        selectedKeys={states.filter(({ isChosen }) => isChosen).map(({ words }) => words)}
      >
        {header}
        {choices(states)}
      </MenuSection>
      <MenuSection className="option-section going-on" aria-label={heading}>
        {choices(acts)}
      </MenuSection>
    </>
  );
}

function Choice({ item: { words, act, keys, tag, isChosen }, onChoose }: { item: ContextItem; onChoose: (act: ContextAct) => void }) {
  return (
    <MenuItem id={words} className="option" textValue={words} onAction={() => onChoose(act)}>
      <span className="context-words">{tag === undefined ? words : <TagWord tag={tag} words={words} />}</span>
      {isChosen === true && <Check size={13} aria-hidden />}
      {keys !== undefined && <kbd aria-hidden>{keyName(keys)}</kbd>}
    </MenuItem>
  );
}

/** A right click beside the open menu, which covers the window, closes it and counts where it was made. */
function useRightClickElsewhere(onClose: () => void): void {
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      event.preventDefault();
      if ((event.target as Element).closest('.context-menu') !== null) return;
      flushSync(onClose);
      document.elementFromPoint(event.clientX, event.clientY)?.dispatchEvent(new MouseEvent(event.type, event));
    };
    document.addEventListener('contextmenu', onContextMenu, { capture: true });
    return () => document.removeEventListener('contextmenu', onContextMenu, { capture: true });
  }, [onClose]);
}
