import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Whether the focus is somewhere inside an element.
 * @param onLeave called when it has gone elsewhere, or the window lost it
 */
export function useFocusInside(frame: RefObject<HTMLElement | null>, onLeave: () => void): boolean {
  const [inside, setInside] = useState(false);
  const leave = useRef(onLeave);
  useLayoutEffect(() => {
    leave.current = onLeave;
  }, [onLeave]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const entered = () => setInside(true);
    const left = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return;
      setInside(false);
      leave.current();
    };
    setInside(element.contains(document.activeElement));
    element.addEventListener('focusin', entered);
    element.addEventListener('focusout', left);
    return () => {
      element.removeEventListener('focusin', entered);
      element.removeEventListener('focusout', left);
    };
  }, [frame]);
  return inside;
}
