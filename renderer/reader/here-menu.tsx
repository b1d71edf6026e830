import { Check } from 'lucide-react';
import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { TagWord } from '../design/controls.tsx';
import { keyName } from '../key-name.ts';
import { useMessages } from '../messages/index.tsx';
import './here-menu.css';
import type { HereAct, HereGroup, HereItem } from './here-items.ts';

/** The menu beside a point of the page (px from its top left). It closes with the first choice. */
export function HereMenu(props: {
  at: { readonly x: number; readonly y: number };
  groups: readonly HereGroup[];
  onAct: (act: HereAct) => void;
  onClose: () => void;
}) {
  const { title } = useMessages().reader.menu;
  const point = useRef<HTMLSpanElement>(null);
  const { at, groups, onAct, onClose } = props;
  return (
    <>
      <span ref={point} className="here-point" style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        className="popover here-menu"
        aria-label={title}
        triggerRef={point}
        isOpen
        onOpenChange={(isOpen) => isOpen || onClose()}
        placement="bottom start"
        offset={2}
      >
        <Menu aria-label={title} autoFocus="first">
          {groups.map(({ heading, items }) => (
            <MenuSection key={heading} className="option-section">
              <Header className="option-heading">{heading}</Header>
              {items.map((item) => (
                <Choice
                  key={item.words}
                  item={item}
                  onChoose={() => {
                    onClose();
                    onAct(item.act);
                  }}
                />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

function Choice({ item: { words, keys, tag, isChosen }, onChoose }: { item: HereItem; onChoose: () => void }) {
  return (
    <MenuItem className="option" textValue={words} onAction={onChoose}>
      <span className="here-words">{tag === undefined ? words : <TagWord tag={tag} words={words} />}</span>
      {isChosen === true && <Check size={13} aria-hidden />}
      {keys !== undefined && <kbd aria-hidden>{keyName(keys)}</kbd>}
    </MenuItem>
  );
}
