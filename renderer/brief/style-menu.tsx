import { Quote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Brief } from '../../domain/brief.ts';
import type { ResultFor } from '../../domain/contract.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useNotices, usePerform, useSession } from '../session.tsx';

/** Stands for the plain way among the styles; no style is called so. */
const PLAIN = '';

/** How the citations of a brief are set when it is exported: plainly, in a style of the program, or in one of the analyst's own. */
export function StyleMenu({ brief, open, onOpen }: { brief: Brief; open: boolean; onOpen: (open: boolean) => void }) {
  const { styles: words, failures } = useMessages();
  const { services } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const [found, setFound] = useState<ResultFor<'styles.list'> | null>(null);
  const chosen = brief.citationStyle ?? PLAIN;
  // Read anew each time: the analyst may have put one there just now.
  useEffect(() => {
    if (!open) return;
    const look = async () => {
      const answer = await services.call('styles.list', {});
      if (answer.ok) setFound(answer.value);
      else notices.fail(answer.error);
    };
    void look();
  }, [open, services, notices]);
  const choose = (name: string) => {
    if (name !== chosen) void perform('set-citation-style', { briefId: brief.id, citationStyle: name === PLAIN ? null : name });
  };
  const known = found?.styles ?? [];
  const all = [
    { name: PLAIN, title: words.plain },
    ...known,
    // A style that is not on this machine stays chosen until another is.
    ...(chosen === PLAIN || known.some(({ name }) => name === chosen) ? [] : [{ name: chosen, title: chosen }]),
  ];
  return (
    <MenuTrigger isOpen={open} onOpenChange={onOpen}>
      <Button look={['plain']}>
        <Quote size={14} aria-hidden />
        {words.button}
      </Button>
      <Popover className="popover style-menu" placement="bottom end">
        {found !== null && (
          <Menu
            aria-label={words.button}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[chosen]}
            onAction={(key) => choose(String(key))}
          >
            {all.map(({ name, title }) => (
              <MenuItem key={name} id={name} textValue={title} className="option">
                {title}
              </MenuItem>
            ))}
          </Menu>
        )}
        {found !== null && (
          <p className="style-hint">
            {words.own(found.folder)}
            {found.refused.map(({ fileName, error }) => (
              <span key={fileName} className="style-refused">
                {words.refused(fileName, failures[error.code as keyof typeof failures] ?? error.what)}
              </span>
            ))}
          </p>
        )}
      </Popover>
    </MenuTrigger>
  );
}
