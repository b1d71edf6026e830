import { useEffect, useState } from 'react';
import type { FileToImport } from '../file-to-import.ts';
import { isTyping } from '../is-typing.ts';
import { droppedFiles, loneFile } from './dropped-files.ts';
import { pastedFiles } from './pasted-file.ts';

/**
 * Takes files and folders dropped anywhere in the window, and says so while they hover.
 * @param takesPaste whether what is pasted outside of a text field is taken too
 */
export function FileDrop(props: { words: string; takesPaste: boolean; onFiles: (files: readonly FileToImport[]) => void }) {
  const { words, takesPaste, onFiles } = props;
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser would open the file in place of the window.
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setHovering(false);
      void droppedFiles(event.dataTransfer).then(onFiles);
    };
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!takesPaste || data === null || event.defaultPrevented || isTyping(event.target)) return;
      const files = pastedFiles(data);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files.map(loneFile));
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [onFiles, takesPaste]);
  return hovering ? <div className="file-drop">{words}</div> : null;
}
