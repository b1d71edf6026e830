import type { ExportFormat } from '../../domain/export-format.ts';

/** What the formats of an export are called, in each language of the window. */
type FormatNames = Record<ExportFormat, string>;

export const enFormats: FormatNames = {
  docx: 'Word (DOCX)',
  html: 'Web page (HTML)',
  md: 'Markdown',
  csv: 'Table of claims (CSV)',
  xlsx: 'Table of claims (Excel)',
};

export const zhFormats: FormatNames = {
  docx: 'Word（DOCX）',
  html: '网页（HTML）',
  md: 'Markdown',
  csv: '论断表格（CSV）',
  xlsx: '论断表格（Excel）',
};

export const koFormats: FormatNames = {
  docx: 'Word(DOCX)',
  html: '웹 페이지(HTML)',
  md: 'Markdown',
  csv: '주장 표(CSV)',
  xlsx: '주장 표(Excel)',
};
