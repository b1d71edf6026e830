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
  'table',
  /** Name of the tools for the table at the cursor. */
  'tableTools',
  'rowAbove',
  'rowBelow',
  'columnLeft',
  'columnRight',
  'removeRow',
  'removeColumn',
  'headerRow',
  'removeTable',
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
  /** Stands in a note for a part that only a brief shows. */
  'keptPart',
  'footnote',
  /** What is written in a footnote, and how it is ended. */
  'footnoteText',
  'footnoteHint',
  /** Opens what belongs to the part at the cursor. */
  'editPart',
  /** Name of the panel that says where in a source a citation points. */
  'locator',
  'page',
  'passage',
  'pageLabel',
  'passageLabel',
  'partSave',
  'partRemove',
  'partCancel',
  'keyJudgement',
  'claimTable',
  'sourceList',
  /** The tool and the list of what can be inserted. */
  'insert',
  /** Stands in for a claim or citation that failed to render. */
  'broken',
  /** What `@` does, on the page of shortcuts. */
  'refer',
  /** Name of the list of claims and sources to refer to. */
  'references',
  /** What a source is called in that list, where a claim has its tag. */
  'sourceKind',
  /** Stands in for a claim or source that is no longer in the notebook. */
  'goneClaim',
  'goneSource',
] as const;

export default editorWordKeys;

/** Every text the editors show, in the language of the window. */
export type EditorWords = Readonly<Record<(typeof editorWordKeys)[number], string>> & {
  /** How many claims and sources the list offers. */
  readonly referencesFound: (n: number) => string;
  /** How many things to insert match what is written. */
  readonly insertsFound: (n: number) => string;
  /** What is wrong with a sentence that holds both wordings, and what to do. */
  readonly mixedJudgement: (likelihood: string, confidence: string) => string;
};
