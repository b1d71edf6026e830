/**
 * Does one piece of work at a time. Of what is asked for meanwhile only the last is done, and an answer is told only
 * when nothing was asked for since: whoever types quickly never waits for answers that nobody wants any more.
 */
export class Latest<Question, Answer> {
  readonly #work: (question: Question) => Promise<Answer>;
  readonly #tell: (question: Question, answer: Answer) => void;
  #isWorking = false;
  #next: { readonly question: Question } | null = null;
  /** Grows with each question, and when they are dropped. */
  #time = 0;

  constructor(work: (question: Question) => Promise<Answer>, tell: (question: Question, answer: Answer) => void) {
    this.#work = work;
    this.#tell = tell;
  }

  ask(question: Question): void {
    this.#time++;
    if (this.#isWorking) this.#next = { question };
    else void this.#do(question);
  }

  /** Forgets what was asked: no answer to it is told. */
  drop(): void {
    this.#time++;
    this.#next = null;
  }

  async #do(question: Question): Promise<void> {
    this.#isWorking = true;
    const time = this.#time;
    try {
      const answer = await this.#work(question);
      if (time === this.#time) this.#tell(question, answer);
    } finally {
      this.#isWorking = false;
      const next = this.#next;
      this.#next = null;
      if (next !== null) void this.#do(next.question);
    }
  }
}
