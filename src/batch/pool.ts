import { Worker } from 'node:worker_threads';

/** Of young objects, in MiB: with V8's own 48 a department's cells are moved about before they are done with. */
const YOUNG = 64;

/**
 * Threads that run one module and do one task at a time each: a message in, a message out. A thread that dies
 * fails its own task only; another takes its place.
 */
export class Pool<Task, Answer> {
  readonly #module: URL;
  readonly #size: number;
  readonly #data: unknown;
  readonly #threads = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  #ended = false;

  /** `data` is what each thread finds as its `workerData`. Threads are started when there is work for them. */
  constructor(module: URL, size: number, data?: unknown) {
    this.#module = module;
    this.#size = size;
    this.#data = data;
  }

  /** Does a task; those that wait for a thread are taken up in order. Throws where the thread dies of it. */
  async run(task: Task): Promise<Answer> {
    const worker = await this.#thread();
    try {
      return await answer<Answer>(worker, task);
    } finally {
      this.#release(worker);
    }
  }

  /** Ends all threads, whatever they are at. Tasks that wait for one are forgotten. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all([...this.#threads].map((worker) => worker.terminate()));
  }

  #thread(): Worker | Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#threads.size < this.#size) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): Worker {
    const worker = new Worker(this.#module, {
      workerData: this.#data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.#threads.add(worker);
    const forget = (): void => {
      this.#threads.delete(worker);
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
    };
    worker.on('error', forget).on('exit', forget);
    return worker;
  }

  #release(worker: Worker): void {
    const isAlive = this.#threads.has(worker);
    const next = this.#ended ? undefined : this.#waiting.shift();
    if (next) next(isAlive ? worker : this.#start());
    else if (isAlive) this.#idle.push(worker);
  }
}

/** What a thread says to a task; throws what it died of. */
function answer<Answer>(worker: Worker, task: unknown): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', said).off('error', failed).off('exit', left);
      act();
    };
    const said = (value: Answer): void => settle(() => resolve(value));
    const failed = (error: unknown): void => settle(() => reject(error));
    const left = (code: number): void =>
      settle(() => reject(new Error(`the thread ended with status ${code}`)));
    worker.on('message', said).on('error', failed).on('exit', left);
    worker.postMessage(task);
  });
}
