import type { App, Session, WebContents } from 'electron';
import { isWindowUrl } from './protocol.ts';

/** What keeps the window to itself: no network, no permissions, no navigation, nothing opened but Caveat's own windows. */

/** Chromium's own switches, to be set before the app is ready. */
export function cutOffNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** A packaged Caveat does not let itself be driven from outside. (The fuses switch off `--inspect`.) */
export function isDrivenFromOutside(app: App): boolean {
  const doors = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];
  return app.isPackaged && doors.some((door) => app.commandLine.hasSwitch(door));
}

/** Schemes that never leave the process: the window may make images of its own. */
const INSIDE = new Set(['blob:', 'data:']);

/**
 * What the windows of Caveat may load.
 * @param withDevTools lets the developer tools load their own pages; never in a packaged app
 */
export function windowRequests(withDevTools: boolean): (url: string) => boolean {
  return (url) => {
    if (isWindowUrl(url)) return true;
    if (!URL.canParse(url)) return false;
    const { protocol } = new URL(url);
    return INSIDE.has(protocol) || (withDevTools && protocol === 'devtools:');
  };
}

/**
 * Closes a session: requests, permissions, devices, downloads, the spelling checker that would fetch dictionaries.
 * @param isAllowed which addresses its pages may load
 */
export async function closeSession(session: Session, isAllowed: (url: string) => boolean): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isAllowed(details.url) }));
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === 'clipboard-sanitized-write'));
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  // A proxy that leads nowhere stops what names an address instead of a host; `<-loopback>` includes this machine.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/**
 * Closes a page: it stays at the window's own address and opens nothing by itself.
 * @param openWindow called when the page asks for another window of Caveat
 */
export function closePage(contents: WebContents, openWindow: () => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isWindowUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isWindowUrl(url)) openWindow();
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
