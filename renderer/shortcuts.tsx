import { Button, ModalDialog } from './design/controls.tsx';
import { keyName } from './key-name.ts';
import { useMessages } from './messages/index.tsx';
import { shortcutGroups } from './shortcut-list.ts';

/** Every key the window knows, by what one is doing. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const messages = useMessages();
  return (
    <ModalDialog title={messages.shortcuts.title} open={open} onClose={onClose} wide>
      <div className="shortcut-groups">
        {shortcutGroups(messages).map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([meaning, keys]) => (
                <div key={meaning}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{keyName(key)}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </ModalDialog>
  );
}
