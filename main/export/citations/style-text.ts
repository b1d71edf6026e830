import { type ShippedStyle, shippedStyles } from '../../../domain/citation-style.ts';

/** A citation style, as text. */
export interface StyleText {
  readonly text: string;
  readonly fileName: string;
}

/** A citation style on its way to where it is needed: one that comes with the program goes by its name. */
export type RenderStyle = StyleText | { readonly shipped: ShippedStyle };

/** The text of a style. Those that come with the program are only loaded here. */
export async function textOfStyle(style: RenderStyle): Promise<StyleText> {
  if (!('shipped' in style)) return style;
  const { default: styles } = await import('@citation-js/plugin-csl/lib/styles.json', { with: { type: 'json' } });
  return { fileName: shippedStyles[style.shipped], text: styles[style.shipped] };
}
