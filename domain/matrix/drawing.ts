/** A drawing as a plain tree: each program writes it in its own way, and nothing in it can be taken for markup. */

/** What something is painted as; a look gives each a colour. */
export type Ink = 'paper' | 'panel' | 'ink' | 'soft' | 'line' | 'reported' | 'speculative' | 'disputed';

/** An element of SVG 1.1. */
export interface Drawn {
  readonly name: 'svg' | 'g' | 'rect' | 'line' | 'circle' | 'path' | 'text' | 'title' | 'desc';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Drawn | string)[];
}

/** Lengths are CSS pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** What stays empty around what is drawn; `width` and `height` are without it. */
  readonly margin: number;
  readonly drawn: readonly Drawn[];
}

export const looks = ['light', 'dark'] as const;
export type Look = (typeof looks)[number];

const colours: Readonly<Record<Look, Readonly<Record<Ink, string>>>> = {
  light: {
    paper: '#ffffff',
    panel: '#f3f1ec',
    ink: '#1d1c1a',
    soft: '#65625b',
    line: '#d3cec3',
    reported: '#1f6f54',
    speculative: '#8f5000',
    disputed: '#a8243b',
  },
  dark: {
    paper: '#1b1b1a',
    panel: '#2a2a27',
    ink: '#e9e6df',
    soft: '#a39e93',
    line: '#4a4741',
    reported: '#6cc7a3',
    speculative: '#e8ad57',
    disputed: '#f08a99',
  },
};

/** Fonts that are usually there; the picture brings none. */
const FONTS =
  'Inter, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Malgun Gothic", sans-serif';

/**
 * Something painted: an `Ink` stands in `fill` and `stroke` until a look gives it a colour.
 * @param attributes names as SVG has them
 */
export function drawn(
  name: Drawn['name'],
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Drawn | string)[]
): Drawn {
  return { name, attributes, children };
}

/** A line of words; `y` is where they stand. */
export function words(
  text: string,
  x: number,
  y: number,
  size: number,
  ink: Ink,
  more: Readonly<Record<string, string | number>> = {},
): Drawn {
  return drawn('text', { x: rounded(x), y: rounded(y), 'font-size': size, fill: ink, ...more }, text);
}

/**
 * A sheet as an `svg` element, in the colours of a look. Each painted element also bears the class `fill-INK` or `stroke-INK`, by which a page
 * that is light and dark by turns can paint it.
 * @param described what the picture shows, for those who cannot see it
 * @param language BCP 47 tag of its words, which chooses how Han characters are drawn
 */
export function svgTree({ width, height, margin, drawn: all }: Sheet, look: Look, described: string, language: string): Drawn {
  const whole = { width: width + 2 * margin, height: height + 2 * margin };
  const ground = drawn('rect', { x: -margin, y: -margin, ...whole, fill: 'paper' });
  return {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-margin} ${-margin} ${whole.width} ${whole.height}`,
      ...whole,
      role: 'img',
      'font-family': FONTS,
      'xml:lang': language,
      lang: language,
    },
    children: [drawn('title', {}, described), ...[ground, ...all].map((each) => painted(each, look))],
  };
}

function painted(each: Drawn, look: Look): Drawn {
  const attributes: Record<string, string | number> = {};
  const classes: string[] = [];
  for (const [name, value] of Object.entries(each.attributes)) {
    const colour = name === 'fill' || name === 'stroke' ? colours[look][value as Ink] : undefined;
    if (colour !== undefined) classes.push(`${name}-${value}`);
    attributes[name] = colour ?? value;
  }
  if (classes.length > 0) attributes['class'] = classes.join(' ');
  return { ...each, attributes, children: each.children.map((child) => (typeof child === 'string' ? child : painted(child, look))) };
}

/** A tree as the text of a file that needs nothing beside it. */
export function svgText(tree: Drawn): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(tree)}\n`;
}

function markup({ name, attributes, children }: Drawn): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : markup(child))).join('');
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML may not hold (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** A length without what binary fractions add. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
