/** An object as a window keeps it in the browser's storage; an empty one where nothing is kept, or nothing that can be read: the defaults take its place. */
export function storedObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
