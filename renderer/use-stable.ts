import { useLayoutEffect, useRef, useState } from 'react';

type Functions<T> = { [K in keyof T]: (...args: never[]) => unknown };

/** The same functions for as long as a component lives, each doing what its latest version does. For callbacks, not for rendering. */
export function useStable<T extends Functions<T>>(functions: T): T {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const [stable] = useState(() => {
    const forward =
      (key: keyof T) =>
      (...args: never[]) =>
        latest.current[key](...args);
    return Object.fromEntries(Object.keys(functions).map((key) => [key, forward(key as keyof T)])) as T;
  });
  return stable;
}
