import { build, reasonToBuild } from '../../main/hosts/build.ts';
import { ROOT } from './child.ts';

/** Builds the window once, before journeys that run side by side would each want to. */
export default function setup(): void {
  if (reasonToBuild(ROOT) !== null && !build(ROOT)) throw new Error('The build failed; its output is above.');
}
