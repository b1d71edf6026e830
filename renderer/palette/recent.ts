/** How many things are remembered, and listed first. */
const KEPT = 6;

/** What was chosen in the palette lately, the last first, by key; for this machine and notebook. */
export function recentThings(notebookId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeFor(notebookId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, KEPT) : [];
  } catch {
    // Unreadable, it is no loss.
    return [];
  }
}

export function rememberThing(notebookId: string, key: string): void {
  const others = recentThings(notebookId).filter((each) => each !== key);
  localStorage.setItem(placeFor(notebookId), JSON.stringify([key, ...others].slice(0, KEPT)));
}

function placeFor(notebookId: string): string {
  return `caveat:palette:${notebookId}`;
}
