import { Button, ModalDialog } from './design/controls.tsx';
import { keyName } from './key-name.ts';
import { useMessages } from './messages/index.tsx';
import { shortcutGroups } from './shortcut-list.ts';

/** Every key the window knows, by what one is doing. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const messages = useMessages();
  return (
    <ModalDialog title={messages.shortcuts.title} open={open} onClose={onClose} wide>
      <div className="shortcut-columns">
        {inTwoColumns(shortcutGroups(messages)).map((groups) => (
          <div key={groups[0]?.[0] ?? ''}>
            {groups.map(([title, rows]) => (
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
        ))}
      </div>
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </ModalDialog>
  );
}

/** The groups one below the other in two columns, the taller of which is as short as it can be. CSS columns would be laid out many times over. */
function inTwoColumns<G extends readonly [title: string, rows: readonly unknown[]]>(groups: readonly G[]): readonly (readonly G[])[] {
  // A title stands for about two rows.
  const height = (some: readonly G[]) => some.reduce((sum, [, rows]) => sum + 2 + rows.length, 0);
  const splits = groups.map((_, at) => [groups.slice(0, at), groups.slice(at)] as const);
  const taller = (split: (typeof splits)[number]) => Math.max(...split.map(height));
  return splits.reduce((best, split) => (taller(split) < taller(best) ? split : best));
}
