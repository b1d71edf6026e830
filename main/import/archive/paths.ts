/**
 * The name of the part that a reference inside an archive leads to.
 * @param from the part that holds the reference
 * @returns null when it leads out of the archive
 */
export function resolvePath(from: string, reference: string): string | null {
  const path = withoutEscapes(reference.replace(/[?#].*$/su, ''));
  if (path === null || path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//iu.test(path)) return null;
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function withoutEscapes(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (thrown) {
    if (thrown instanceof URIError) return null;
    throw thrown;
  }
}
