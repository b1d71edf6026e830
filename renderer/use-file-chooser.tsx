import { type ReactNode, useCallback, useRef } from 'react';
import type { FileToImport } from './file-to-import.ts';
import { loneFile } from './library/dropped-files.ts';

/**
 * Lets files be chosen, at a press of a button or a key.
 * @returns `choose` opens the chooser, which offers files of some kinds first (as the attribute `accept` of a field for
 *   files); `field` has to be somewhere in the window
 */
export function useFileChooser(
  onFiles: (files: readonly FileToImport[]) => void,
  { allowsMultiple }: { readonly allowsMultiple: boolean },
): { readonly choose: (accept: string) => void; readonly field: ReactNode } {
  const input = useRef<HTMLInputElement>(null);
  const choose = useCallback((accept: string) => {
    if (input.current === null) return;
    input.current.accept = accept;
    input.current.click();
  }, []);
  return {
    choose,
    field: (
      <input
        ref={input}
        type="file"
        hidden
        multiple={allowsMultiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again, once it was changed.
          target.value = '';
          if (files.length > 0) onFiles(files.map(loneFile));
        }}
      />
    ),
  };
}
