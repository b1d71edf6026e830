import { type BriefManifest, MANIFEST_NAMESPACE, manifestJson } from '../brief-manifest.ts';
import { MAIN_PART, OFFICE, type Part } from './package.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';

/** Names this kind of custom part in every document alike (ISO/IEC 29500-1, 22.5.2.1). */
const ITEM_ID = '{3F0C1B52-5B4C-4E8E-9C0A-2B1D6C5A7E11}';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The parts in which a document says of itself what was exported: a custom XML part, which Word and LibreOffice keep when they save. */
export function manifestParts(manifest: BriefManifest): Part[] {
  const item = 'customXml/item1.xml';
  const properties = element(
    'ds:datastoreItem',
    { 'ds:itemID': ITEM_ID, 'xmlns:ds': CUSTOM_XML },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': MANIFEST_NAMESPACE })),
  );
  return [
    {
      name: item,
      contentType: null,
      relationship: `${OFFICE}/relationships/customXml`,
      of: MAIN_PART,
      content: XML_HEAD + element('brief', { xmlns: MANIFEST_NAMESPACE }, escapeXml(manifestJson(manifest))),
    },
    {
      name: 'customXml/itemProps1.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      relationship: `${OFFICE}/relationships/customXmlProps`,
      of: item,
      content: XML_HEAD + properties,
    },
  ];
}
