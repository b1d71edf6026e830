/** Whether keys go into a text, or to the tools of one, so that they are not shortcuts of the window. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target.closest('.editor') !== null)
  );
}
