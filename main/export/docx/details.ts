import { type ExportLanguage, exportLocales } from '../../../domain/brief.ts';
import type { BriefModel } from '../../../domain/brief-model.ts';
import { describeEdition } from '../trace.ts';
import type { Words } from '../words.ts';
import { PROGRAM, wholeSeconds } from './comments.ts';
import { documentLanguage } from './fonts.ts';
import { CORE_PROPERTIES, OFFICE, type Part, wordPart } from './package.ts';
import { element, escapeXml, valued, XML_HEAD, type Xml } from './xml.ts';

/** How many outlets at the most stand among the keywords of a document. */
const MOST_KEYWORDS = 20;

/** What the document says of itself (Open Packaging Conventions, ECMA-376 part 2, 8.3): dated by the brief, not by the clock. */
export function coreProperties(model: BriefModel, words: Words): Part {
  const author = model.author || PROGRAM;
  const outlets = new Set(model.sources.map(({ source }) => source.outlet).filter((each) => each !== ''));
  const dated = (name: string, moment: string): Xml =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(wholeSeconds(moment)));
  return {
    name: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    of: null,
    content:
      XML_HEAD +
      element(
        'cp:coreProperties',
        {
          'xmlns:cp': CORE_PROPERTIES,
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:dcterms': 'http://purl.org/dc/terms/',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        },
        element('dc:title', {}, escapeXml(model.title)) +
          element('dc:subject', {}, escapeXml(words.summary(model.claims.length, model.sources.length))) +
          element('dc:creator', {}, escapeXml(author)) +
          (outlets.size === 0 ? '' : element('cp:keywords', {}, escapeXml([...outlets].slice(0, MOST_KEYWORDS).join('; ')))) +
          element('dc:description', {}, escapeXml(describeEdition(model, words))) +
          element('cp:lastModifiedBy', {}, escapeXml(author)) +
          dated('created', model.createdAt) +
          dated('modified', model.savedAt) +
          element('dc:language', {}, escapeXml(words.locale)),
      ),
  };
}

export function programProperties(): Part {
  return {
    name: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    relationship: `${OFFICE}/relationships/extended-properties`,
    of: null,
    content: XML_HEAD + element('Properties', { xmlns: `${OFFICE}/extended-properties` }, element('Application', {}, PROGRAM)),
  };
}

/** How Word is to treat the document: as one of its own time, without the old layout that it keeps for older ones. */
export function settings(language: ExportLanguage, hasFootnotes: boolean): Part {
  const eastAsia = documentLanguage(language);
  const separators = ['-1', '0'].map((id) => element('w:footnote', { 'w:id': id })).join('');
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return wordPart(
    'settings',
    'settings',
    'w:settings',
    element('w:zoom', { 'w:percent': 100 }) +
      valued('w:defaultTabStop', 420) +
      // Runs of East Asian punctuation close up, which is what readers of Chinese and Japanese are used to.
      valued('w:characterSpacingControl', language === 'ko' ? 'doNotCompress' : 'compressPunctuation') +
      (hasFootnotes ? element('w:footnotePr', {}, separators) : '') +
      element('w:compat', {}, compatibility) +
      element('w:themeFontLang', { 'w:val': exportLocales.en, 'w:eastAsia': eastAsia }) +
      valued('w:decimalSymbol', '.') +
      valued('w:listSeparator', ','),
  );
}
