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

/** Where a page that is printed stands while it is; never the window's address. */
export function printUrl(id: string): string {
  return `${SCHEME}://print/${id}`;
}

/** Serves pages by their addresses, and nothing else, to the session that prints them. */
export function servePages(sessionProtocol: Protocol, pages: ReadonlyMap<string, string>): void {
  sessionProtocol.handle(SCHEME, async ({ url }) => {
    const page = pages.get(url);
    if (page === undefined) return new Response(null, { status: 404 });
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
}
