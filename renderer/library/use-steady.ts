import { useEffect, useRef, useState } from 'react';

/** How often a value that changes all the time is shown anew (ms). */
const SHOWN_EVERY = 1000;

/** A value that is shown at most once a second while it is in motion, and at once when it rests: redrawing a long list takes a while. */
export function useSteady<T>(value: T, isInMotion: boolean): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    if (!isInMotion) return;
    setShown(latest.current);
    const timer = setInterval(() => setShown(latest.current), SHOWN_EVERY);
    return () => clearInterval(timer);
  }, [isInMotion]);
  return isInMotion ? shown : value;
}
