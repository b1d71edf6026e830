import { watchMemory } from '../../../main/worker/memory-watch.ts';

/** The worker, with a quarter of the memory it may take: what grows without end comes to the limit sooner. */
watchMemory(400);
await import('../../../main/worker/program.ts');
