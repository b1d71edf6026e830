import type { EditorThemeClasses } from 'lexical';

/** Class names of rich text, shared by the editors and the read-only view. Styled in editor.css. */
export const theme = {
  blockCursor: 'rt-block-cursor',
  heading: { h1: 'rt-h1', h2: 'rt-h2', h3: 'rt-h3', h4: 'rt-h3', h5: 'rt-h3', h6: 'rt-h3' },
  link: 'rt-link',
  list: {
    checklist: 'rt-checklist',
    listitem: 'rt-item',
    listitemChecked: 'rt-item-checked',
    listitemUnchecked: 'rt-item-unchecked',
    nested: { listitem: 'rt-item-nested' },
    ol: 'rt-ol',
    ul: 'rt-ul',
  },
  paragraph: 'rt-p',
  quote: 'rt-quote',
  table: 'rt-table',
  tableCell: 'rt-cell',
  tableCellHeader: 'rt-cell-heading',
  tableCellSelected: 'rt-cell-selected',
  tableScrollableWrapper: 'rt-table-frame',
  tableSelection: 'rt-table-selecting',
  text: {
    bold: 'rt-bold',
    code: 'rt-code',
    highlight: 'rt-mark',
    italic: 'rt-italic',
    strikethrough: 'rt-strike',
    subscript: 'rt-sub',
    superscript: 'rt-sup',
    underline: 'rt-underline',
    underlineStrikethrough: 'rt-underline-strike',
  },
} satisfies EditorThemeClasses;
