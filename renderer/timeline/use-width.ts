import { type RefCallback, useCallback, useState } from 'react';

/** An element with its width in CSS pixels, which follows the window. */
export function useWidth<E extends HTMLElement>(): { ref: RefCallback<E>; element: E | null; width: number } {
  const [element, setElement] = useState<E | null>(null);
  const [width, setWidth] = useState(0);
  const ref = useCallback((now: E | null) => {
    setElement(now);
    if (now === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(now);
    return () => {
      observer.disconnect();
      setElement(null);
    };
  }, []);
  return { ref, element, width };
}
