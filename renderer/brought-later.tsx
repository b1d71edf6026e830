import { type ComponentType, lazy, useState } from 'react';

/**
 * A part of the program that is brought when it is needed, or ahead of that. What was brought ahead shows at once: a lazy component
 * keeps the place empty for a moment even then, and what is typed in that moment would be lost.
 * @returns the part, to be shown below a Suspense, and how to bring it ahead
 */
export function broughtLater<P extends object>(load: () => Promise<ComponentType<P>>): [ComponentType<P>, () => Promise<void>] {
  let ready: ComponentType<P> | null = null;
  const bring = async (): Promise<void> => {
    ready = await load();
  };
  const Lazy = lazy(async () => ({ default: await load() }));
  const Part = (props: P) => {
    // What is shown stays the same component, also when the other one is ready by now: another would begin anew.
    const [Shown] = useState<ComponentType<P>>(() => ready ?? (Lazy as unknown as ComponentType<P>));
    return <Shown {...props} />;
  };
  return [Part, bring];
}
