import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { Button, ModalDialog } from '../design/controls.tsx';
import { IconButton } from '../design/icon-button.tsx';
import type { FileToImport } from '../file-to-import.ts';
import { keyName } from '../key-name.ts';
import { useMessages } from '../messages/index.tsx';
import { loneFile } from './dropped-files.ts';
import { pastedFiles } from './pasted-file.ts';

/**
 * A button that offers a place to paste into. A window may not read the clipboard by itself: only what the analyst pastes with the keys or
 * the menu comes in.
 */
export function PasteButton(props: { open: boolean; onOpen: (open: boolean) => void; onFiles: (files: readonly FileToImport[]) => void }) {
  const messages = useMessages();
  const { open, onOpen, onFiles } = props;
  const [isEmpty, setEmpty] = useState(false);
  const words = messages.importing;
  const close = () => {
    onOpen(false);
    setEmpty(false);
  };
  return (
    <>
      <IconButton label={words.paste} onPress={() => onOpen(true)}>
        <ClipboardPaste size={15} aria-hidden />
      </IconButton>
      <ModalDialog title={words.pasteTitle} open={open} onClose={close}>
        <TextField className="field" aria-label={words.pasteHere(keyName('Ctrl V'))} value="" autoFocus>
          <TextArea
            className="paste-target"
            placeholder={words.pasteHere(keyName('Ctrl V'))}
            onPaste={(event) => {
              event.preventDefault();
              const files = pastedFiles(event.clipboardData);
              if (files.length === 0) return setEmpty(true);
              close();
              onFiles(files.map(loneFile));
            }}
          />
        </TextField>
        <p className="soft" role="status">
          {isEmpty ? words.nothingPasted : words.pasteHint}
        </p>
        <div className="actions">
          <Button onPress={close}>{messages.app.cancel}</Button>
        </div>
      </ModalDialog>
    </>
  );
}
