/** A worker that does what a file's name tells it to: for proving how its faults are met. */
process.on('message', ({ job, input }: { job: number; input: { fileName: string } }) => {
  const { fileName } = input;
  if (fileName === 'crash') process.abort();
  if (fileName === 'exit') process.exit(3);
  if (fileName === 'endless') for (;;) Math.sqrt(2);
  if (fileName === 'greedy') {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(100_000).fill({}));
  }
  if (fileName === 'other job') process.send?.({ job: job + 1, result: { ok: true, value: 'not mine' } });
  process.send?.({ job, result: { ok: true, value: { pid: process.pid, fileName } } });
});
