import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Words } from './words.ts';

/** What Electron tells of the place that was pointed at. */
type Pointed = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canEditRichly' | 'canSelectAll'>;
};

/** What a right click offers that the window answers by no menu of its own: Electron has none. Empty where there is nothing to do. */
export function editTemplate(words: Words, { isEditable, selectionText, editFlags }: Pointed): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    ...(editFlags.canEditRichly
      ? [{ role: 'pasteAndMatchStyle', label: words.pasteWithoutStyle, enabled: editFlags.canPaste } as const]
      : []),
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** Lets a page cut, copy and paste by right click. */
export function offerEditMenu(contents: WebContents, words: () => Words): void {
  contents.on('context-menu', (_event, params) => {
    const template = editTemplate(words(), params);
    if (template.length === 0) return;
    const { frame, menuSourceType } = params;
    Menu.buildFromTemplate(template).popup({ sourceType: menuSourceType, ...(frame === null ? {} : { frame }) });
  });
}
