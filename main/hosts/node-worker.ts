import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WorkerProcess } from '../ports.ts';
import { MAX_WORKER_HEAP } from './worker-heap.ts';

const PROGRAM = fileURLToPath(new URL('../worker/program.ts', import.meta.url));

/**
 * Starts the worker as a child process of plain Node.js, which runs the program from its source.
 * @param program another file to run, to prove how its faults are met
 */
export function startWorker(program: string = PROGRAM): WorkerProcess {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${MAX_WORKER_HEAP}`],
    serialization: 'advanced',
    // What a document makes a library print concerns nobody, and may quote the document.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let isOver = false;
  const exits: ((reason: string) => void)[] = [];
  const end = (reason: string): void => {
    if (isOver) return;
    isOver = true;
    for (const listener of exits) listener(reason);
  };
  child.once('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
  child.on('error', (error) => {
    child.kill('SIGKILL');
    end(error.message);
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message as object, (error) => error !== null && end(error.message));
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      exits.push(listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
