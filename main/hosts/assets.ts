import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/**
 * The window's assets as every host serves them: one folder, nothing outside it, and the same headers.
 * A host only translates its own kind of request and response.
 */

/**
 * React Aria adds one style element for touch screens (its `usePress`); its hash admits that text and no other.
 * A test recomputes it from the installed package.
 */
export const REACT_ARIA_PRESS_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** What a page of Caveat may load and do. React and Lexical set styles through the CSSOM, which this does not touch. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_PRESS_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Powers a page could ask for and Caveat never needs. Writing to the clipboard stays: copying quotes is part of the work. */
const PERMISSIONS_POLICY = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
]
  .map((power) => `${power}=()`)
  .join(', ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

interface AssetResponse {
  readonly status: 200 | 400 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function respond(status: AssetResponse['status'], contentType: string, body: Buffer): AssetResponse {
  return {
    status,
    headers: {
      'content-type': contentType,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'permissions-policy': PERMISSIONS_POLICY,
      // Parts a window from the page that opened it: one made over from that page's empty popup would have no bridge.
      'cross-origin-opener-policy': 'noopener-allow-popups',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
    body,
  };
}

function refuse(status: 400 | 404 | 405, why: string): AssetResponse {
  return respond(status, 'text/plain; charset=utf-8', Buffer.from(why));
}

/**
 * The file a URL's path names inside `folder`, or null when it names none that may be served.
 * The path arrives as `URL.pathname` has it, still percent-encoded; `/` is `index.html`.
 */
export function assetPath(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = normalize(folder + sep);
  const file = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(root) && file !== root ? file : null;
}

/** Answers a request for one of the window's assets. Only GET, only files of a known type inside `folder`. */
export async function readAsset(folder: string, method: string, url: string): Promise<AssetResponse> {
  if (method !== 'GET') return refuse(405, 'Only GET is answered.');
  const file = assetPath(folder, new URL(url).pathname);
  if (file === null) return refuse(400, 'This path names no asset.');
  const contentType = CONTENT_TYPES[extname(file)];
  if (contentType === undefined) return refuse(404, 'There is no such asset.');
  try {
    return respond(200, contentType, await readFile(file));
  } catch {
    return refuse(404, 'There is no such asset.');
  }
}
