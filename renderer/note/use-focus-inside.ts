import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Whether the focus is somewhere inside an element. Where a press of the mouse takes it away, that is said once the
 * press is over: what shows only with the focus would else go at once, and the click would miss what moved up.
 * @param onLeave called when it has gone elsewhere, or the window lost it, at once
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
    let isPressed = false;
    const look = () => setInside(element.contains(document.activeElement));
    const pressed = () => {
      isPressed = true;
    };
    const released = () => {
      isPressed = false;
      // The click belongs to the press.
      setTimeout(look);
    };
    const entered = () => setInside(true);
    const left = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return;
      if (!isPressed) setInside(false);
      leave.current();
    };
    look();
    element.addEventListener('focusin', entered);
    element.addEventListener('focusout', left);
    document.addEventListener('pointerdown', pressed, true);
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, released, true);
    return () => {
      element.removeEventListener('focusin', entered);
      element.removeEventListener('focusout', left);
      document.removeEventListener('pointerdown', pressed, true);
      for (const end of ['pointerup', 'pointercancel']) document.removeEventListener(end, released, true);
    };
  }, [frame]);
  return inside;
}
