/** Containers for icons: pictures of one drawing in several sizes, as Windows (ICO) and macOS (ICNS) want them. */

/** One size of an icon. */
export interface IconPicture {
  /** Width and height in pixels. */
  readonly size: number;
  /** The picture as a PNG file. */
  readonly png: Buffer;
  /** Its pixels from the top left corner on, row by row: red, green, blue, opacity, a byte each. */
  readonly rgba: Buffer;
}

/** From this size on ICO holds PNG files; below, programs that are older than Windows Vista's format want bitmaps. */
const PNG_IN_ICO = 256;

/**
 * An ICO file: a directory of the pictures, then each as a bitmap or, when large, as a PNG file
 * (Microsoft, "Icons", learn.microsoft.com/previous-versions/ms997538).
 */
export function icoFile(pictures: readonly IconPicture[]): Buffer {
  const images = pictures.map((picture) => (picture.size < PNG_IN_ICO ? bitmap(picture) : picture.png));
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size }, index) => {
    const at = 6 + 16 * index;
    const length = images[index]?.length ?? 0;
    // 256 does not fit into a byte and is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([header, ...images]);
}

/** A bitmap as icons hold it: 32 bits a pixel from the bottom row up, said to be twice as high, then a mask that hides nothing. */
function bitmap({ size, rgba }: IconPicture): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = (row * size + column) * 4;
      const to = ((size - 1 - row) * size + column) * 4;
      const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(from, from + 4);
      pixels.set([blue, green, red, opacity], to);
    }
  }
  // A bit for each pixel, each row filled up to 32 bits.
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, pixels, mask]);
}

/** The types under which ICNS holds PNG files, and their size in pixels. Some are for screens with two pixels to a point. */
export const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['icp6', 64],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

/** An ICNS file: its length, then for each type a length and a PNG file. */
export function icnsFile(pictures: readonly IconPicture[]): Buffer {
  const chunks = ICNS_TYPES.flatMap(([type, size]) => {
    const picture = pictures.find((each) => each.size === size);
    return picture === undefined ? [] : [icnsChunk(type, picture.png)];
  });
  return icnsChunk('icns', Buffer.concat(chunks));
}

function icnsChunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}
