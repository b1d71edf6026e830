/** Markup that is whole: what is in it has been escaped. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number>>;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * An element of XML.
 * @param attributes names with their prefixes, and values as they are meant
 * @param content markup; an element without any is closed at once
 */
export function element(name: string, attributes: Attributes = {}, content: Xml = ''): Xml {
  let open = `<${name}`;
  for (const key in attributes) open += ` ${key}="${escapeXml(String(attributes[key]))}"`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element that says one thing, by the attribute that WordprocessingML uses for it. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { 'w:val': value });
}

/** Text as it may stand in an element or a quoted attribute. */
export function escapeXml(text: string): Xml {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}
