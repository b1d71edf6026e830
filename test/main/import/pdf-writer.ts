import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { encodeAs } from './legacy-bytes.ts';

/** Writes small PDF files for tests: real documents, with as many faults as a test asks for. */

/** Fonts that are not embedded: Latin ones, and East Asian ones with predefined character maps. */
const fonts = {
  regular: latin('Helvetica'),
  bold: latin('Helvetica-Bold'),
  italic: latin('Helvetica-Oblique'),
  chinese: composite('STSong-Light', 'UniGB-UCS2-H', 'GB1'),
  vertical: composite('STSong-Light', 'UniGB-UCS2-V', 'GB1'),
  korean: composite('HYSMyeongJo-Medium', 'KSCms-UHC-H', 'Korea1'),
  /** Any Hangul, also what is not in the national standard. */
  hangul: composite('HYSMyeongJo-Medium', 'UniKS-UCS2-H', 'Korea1'),
  japanese: composite('HeiseiMin-W3', '90ms-RKSJ-H', 'Japan1'),
} as const;
export type PdfFont = keyof typeof fonts;

/** Operators that show a text with its baseline starting at a point, counted from the bottom left of the page. */
export function show(x: number, y: number, text: string, { size = 10, font = 'regular' as PdfFont, turned = 0 } = {}): string {
  const [cos, sin] = [Math.cos(turned).toFixed(4), Math.sin(turned).toFixed(4)];
  return `BT /${font} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm <${hex(encode(text, font))}> Tj ET\n`;
}

/** Lines below one another, each shown on its own. */
export function showLines(
  x: number,
  y: number,
  lines: readonly string[],
  more: Parameters<typeof show>[3] & { readonly leading?: number } = {},
): string {
  const leading = more.leading ?? (more.size ?? 10) * 1.2;
  return lines.map((line, index) => show(x, y - index * leading, line, more)).join('');
}

/** Paints the file's only image over the whole page. */
export const scan = 'q 595 0 0 842 0 0 cm /scan Do Q\n';

interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** First numbers of the pages, by the index of the page: a lower-case Roman style until `decimalFrom`. */
  readonly decimalFrom?: number;
  /** Asked for when the file is opened; `''` is none. */
  readonly password?: string;
  /** Writes a table of places that are all wrong. */
  readonly brokenTable?: boolean;
  /** More objects, written as they are, from number 90. */
  readonly objects?: readonly string[];
}

/** A PDF with a page for each string of operators. A4, in points: 595 by 842. */
export function writePdf(pages: readonly string[], options: PdfOptions = {}): Uint8Array<ArrayBuffer> {
  const objects = new Map<number, Buffer>();
  const security = options.password === undefined ? null : protect(options.password);
  const names = Object.keys(fonts) as PdfFont[];
  const put = (number: number, text: string) => objects.set(number, Buffer.from(text, 'latin1'));
  const putStream = (number: number, dictionary: string, content: Buffer) => {
    const packed = deflateSync(content);
    const data = security === null ? packed : security.encrypt(number, packed);
    objects.set(
      number,
      Buffer.concat([Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${data.length}>>stream\n`), data, Buffer.from('\nendstream')]),
    );
  };
  const kids = pages.map((_, index) => `${100 + index * 2} 0 R`).join(' ');
  const labels = options.decimalFrom === undefined ? '' : `/PageLabels<</Nums[0<</S/r>>${options.decimalFrom}<</S/D>>]>>`;
  put(1, `<</Type/Catalog/Pages 2 0 R${labels}>>`);
  put(2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  for (const [index, name] of names.entries()) put(10 + index, fonts[name].dictionary);
  putStream(40, '/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8', Buffer.alloc(64, 0x80));
  const resources = `<</Font<<${names.map((name, index) => `/${name} ${10 + index} 0 R`).join('')}>>/XObject<</scan 40 0 R>>>>`;
  pages.forEach((content, index) => {
    put(100 + index * 2, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${resources}/Contents ${101 + index * 2} 0 R>>`);
    putStream(101 + index * 2, '', Buffer.from(content, 'latin1'));
  });
  for (const [index, text] of (options.objects ?? []).entries()) put(90 + index, text);
  const info = Object.entries(options.info ?? {}).map(
    ([key, value]) => `/${key}<${hex(Buffer.from(`\ufeff${value}`, 'utf16le').swap16())}>`,
  );
  if (info.length > 0) put(3, `<<${info.join('')}>>`);
  return layOut(objects, `/Root 1 0 R${info.length > 0 ? '/Info 3 0 R' : ''}${security?.entry ?? ''}`, options.brokenTable === true);
}

function layOut(objects: ReadonlyMap<number, Buffer>, trailer: string, isBroken: boolean): Uint8Array<ArrayBuffer> {
  const pieces = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const places = new Map<number, number>();
  let at = pieces[0]?.length ?? 0;
  for (const [number, content] of objects) {
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
    places.set(number, isBroken ? at + 7 : at);
    pieces.push(piece);
    at += piece.length;
  }
  const size = Math.max(...objects.keys()) + 1;
  const entry = (number: number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  };
  const table = Array.from({ length: size }, (_, number) => entry(number)).join('');
  pieces.push(Buffer.from(`xref\n0 ${size}\n${table}trailer\n<</Size ${size}${trailer}>>\nstartxref\n${at}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(pieces));
}

function latin(name: string) {
  return { dictionary: `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`, encoding: 'windows-1252' };
}

/** A font whose codes and characters are in a map that readers are expected to bring (ISO 32000-2, 9.7.5.2). */
function composite(name: string, map: string, collection: string) {
  const descendant = `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(${collection})/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/${name}/Flags 6/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>`;
  const encoding = map.startsWith('KSCms') ? 'euc-kr' : map.startsWith('90ms') ? 'shift_jis' : 'utf-16be';
  return { dictionary: `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${map}/DescendantFonts[${descendant}]>>`, encoding };
}

function encode(text: string, font: PdfFont): Uint8Array {
  const { encoding } = fonts[font];
  return encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : encodeAs(encoding, text);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler, revision 2: RC4 with 40 bits (ISO 32000-1, 7.6.3). */
function protect(password: string) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const id = Buffer.from([0]);
  const key = md5(Buffer.concat([padded, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id])).subarray(0, 5);
  const user = rc4(key, padding);
  return {
    entry: `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${hex(owner)}>/U<${hex(user)}>>>/ID[<${hex(id)}><${hex(id)}>]`,
    encrypt: (number: number, data: Buffer) =>
      rc4(md5(Buffer.concat([key, Buffer.from([number & 255, number >> 8, 0, 0, 0])])).subarray(0, 10), data),
  };
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}
