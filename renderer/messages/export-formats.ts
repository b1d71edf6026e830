import type { ExportFormat } from '../../domain/export-format.ts';

/** What the formats of an export are called, in each language of the window. */
type FormatNames = Record<ExportFormat, string>;

export const enFormats: FormatNames = {
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  html: 'Web page (HTML)',
  md: 'Markdown',
  csv: 'Table of claims (CSV)',
  xlsx: 'Table of claims (Excel)',
  bib: 'Sources (BibTeX)',
  ris: 'Sources (RIS)',
  csl: 'Sources (CSL-JSON)',
  jsonld: 'Claims as annotations (JSON-LD)',
  zip: 'Everything the brief rests on (bundle, ZIP)',
};

export const zhFormats: FormatNames = {
  docx: 'Word（DOCX）',
  pdf: 'PDF',
  html: '网页（HTML）',
  md: 'Markdown',
  csv: '论断表格（CSV）',
  xlsx: '论断表格（Excel）',
  bib: '来源（BibTeX）',
  ris: '来源（RIS）',
  csl: '来源（CSL-JSON）',
  jsonld: '论断的标注（JSON-LD）',
  zip: '简报及其全部依据（ZIP 包）',
};

export const koFormats: FormatNames = {
  docx: 'Word(DOCX)',
  pdf: 'PDF',
  html: '웹 페이지(HTML)',
  md: 'Markdown',
  csv: '주장 표(CSV)',
  xlsx: '주장 표(Excel)',
  bib: '출처(BibTeX)',
  ris: '출처(RIS)',
  csl: '출처(CSL-JSON)',
  jsonld: '주석으로 된 주장(JSON-LD)',
  zip: '브리프와 그 근거 전체(ZIP 묶음)',
};
