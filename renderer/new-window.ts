/**
 * Opens another window on the same notebook. The host hears of it as of any page that opens a window, and allows
 * the window's own address only. Without an opener the new window has a process of its own.
 */
export function openNewWindow(): void {
  window.open(location.href, '_blank', `popup,noopener,width=${window.outerWidth},height=${window.outerHeight}`);
}
