/** The names of every text the editors show. */
const editorWordKeys = [
  /** Name of the toolbar for screen readers. */
  'toolbar',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'heading1',
  'heading2',
  'heading3',
  'quote',
  'bulletList',
  'numberList',
  'checkList',
  'link',
  'undo',
  'redo',
  'moveUp',
  'moveDown',
  /** Name of the panel in which a link is written. */
  'linkPanel',
  'linkAddress',
  'linkApply',
  'linkRemove',
  'linkCancel',
  /** Shown when the address is not http, https or mailto. */
  'linkRefused',
  /** Name of a quoted claim for screen readers. */
  'claimBlock',
  /** Stands in for a claim or citation that failed to render. */
  'broken',
] as const;

export default editorWordKeys;

/** Every text the editors show, in the language of the window. */
export type EditorWords = Readonly<Record<(typeof editorWordKeys)[number], string>>;
