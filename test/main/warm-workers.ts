import { startWorker } from '../../main/hosts/node-worker.ts';
import type { WorkerProcess } from '../../main/ports.ts';
import type { AnswerMessage, JobMessage } from '../../main/worker/jobs.ts';

/**
 * Real workers that the tests of a file hand on: starting one takes longer than most of what it is asked to do. One that is killed
 * while it works is killed, and so is one that keeps files open; the idle ones go on to whoever starts a worker next.
 */
const idle: Hired[] = [];

/** A process, with whoever has it now. */
interface Hired {
  readonly process: WorkerProcess;
  hear: (message: unknown) => void;
  end: (reason: string) => void;
}

const nobody = () => undefined;

function hire(): Hired {
  const process = startWorker();
  const hired: Hired = { process, hear: nobody, end: nobody };
  process.onMessage((message) => hired.hear(message));
  process.onExit((reason) => {
    if (idle.includes(hired)) idle.splice(idle.indexOf(hired), 1);
    hired.end(reason);
  });
  return hired;
}

/** Starts a worker, or takes an idle one over. */
export function warmWorker(): WorkerProcess {
  const hired = idle.pop() ?? hire();
  const exits: ((reason: string) => void)[] = [];
  let underWay = 0;
  let keepsFiles = false;
  let isOver = false;
  hired.end = (reason) => {
    isOver = true;
    for (const exit of exits) exit(reason);
  };
  return {
    post(message) {
      if (isOver) return;
      underWay++;
      keepsFiles ||= (message as JobMessage).kind === 'index';
      hired.process.post(message);
    },
    onMessage(listener) {
      hired.hear = (message) => {
        if ('job' in (message as AnswerMessage)) underWay--;
        listener(message);
      };
    },
    onExit: (listener) => void exits.push(listener),
    kill() {
      if (isOver) return;
      const { end } = hired;
      if (underWay > 0 || keepsFiles) {
        hired.process.kill();
        return;
      }
      hired.hear = nobody;
      hired.end = nobody;
      idle.push(hired);
      end('handed on');
    },
  };
}
