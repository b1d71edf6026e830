/** `npm run -s caveat -- COMMAND`: Caveat without a window, for scripts and batches. */

const NEEDED = 24;

// Everything else is loaded after this check, because the storage engine crashes older versions on loading.
if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(`Caveat needs Node ${NEEDED}; this is ${process.version}. “npm run -s caveat -- …” brings the right one.`);
  process.exitCode = 1;
} else {
  const { keepCompiled } = await import('../compiled.ts');
  const { thisMachine } = await import('../places.ts');
  keepCompiled(thisMachine());
  const { run } = await import('./run.ts');
  const { processTerminal } = await import('./terminal.ts');
  process.exitCode = await run(process.argv.slice(2), processTerminal());
}

export {};
