const markup = /<\/?(?:i|b|sc|sup|sub|em|strong|span(?:\s[^<>]*)?)>/giu;

/** Without the few HTML elements that CSL allows in titles. */
export function withoutMarkup(text: string): string {
  return text.replaceAll(markup, '');
}
