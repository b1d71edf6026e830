import { type Protocol, protocol } from 'electron';
import { readAsset } from '../assets.ts';

/** The window's address: one scheme, one host, and behind it the folder of built assets. */

const SCHEME = 'app';
const HOST = 'caveat';
export const WINDOW_URL = `${SCHEME}://${HOST}/index.html`;

/** Whether a URL belongs to the window. `URL.origin` says `null` for schemes of one's own, so the parts are compared. */
export function isWindowUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host } = new URL(url);
  return scheme === `${SCHEME}:` && host === HOST;
}

/** Must run before the app is ready. `standard` gives the scheme storage and relative URLs, `secure` a secure context. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of `rendererDir`, and nothing else, to the session's windows. */
export function serveAssets(sessionProtocol: Protocol, rendererDir: string): void {
  sessionProtocol.handle(SCHEME, async (request) => {
    if (!isWindowUrl(request.url)) return new Response(null, { status: 404 });
    const { status, headers, body } = await readAsset(rendererDir, request.method, request.url);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
