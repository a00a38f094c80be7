import type { Job } from '../compile.ts';
import type { Figures } from '../model/corpus.ts';

/** Results that may wait for their turn at once, and files whose figures are kept: what keeps memory flat. */
const WAITING = 24;
const KEPT = 64;

/** How jobs are made, and how often the figures of each are asked for. */
export interface Making<Made> {
  /** Never fails. */
  readonly make: (job: Job) => Promise<Made>;
  readonly asked: ReadonlyMap<string, number>;
}

/**
 * Makes each job once, though another may be held against its figures: then it is made before its turn and waits, or
 * its figures are kept after it. A file that is read twice costs as much as two departments.
 */
export class Turns<Made extends { readonly figures?: Figures }> {
  readonly #making: Making<Made>;
  /** Not begun yet, by file. */
  readonly #jobs: Map<string, Job>;
  readonly #waiting = new Map<string, Promise<Made>>();
  readonly #kept = new Map<string, { readonly figures: Promise<Figures | undefined>; times: number }>();

  constructor(jobs: readonly Job[], making: Making<Made>) {
    this.#jobs = new Map(jobs.map((job) => [job.input, job]));
    this.#making = making;
  }

  /** What is made of a job whose turn it is. */
  take(job: Job): Promise<Made> {
    const waiting = this.#waiting.get(job.input);
    this.#waiting.delete(job.input);
    return waiting ?? this.#begin(job);
  }

  /** A file's figures from its own making; undefined where it has none, or is to be read for it. */
  async figuresOf(file: string): Promise<Figures | undefined> {
    const job = this.#jobs.get(file);
    if (job && this.#waiting.size < WAITING) this.#waiting.set(file, this.#begin(job));
    const kept = this.#kept.get(file);
    if (!kept) return undefined;
    kept.times--;
    if (kept.times === 0) this.#kept.delete(file);
    return kept.figures;
  }

  #begin(job: Job): Promise<Made> {
    this.#jobs.delete(job.input);
    const made = this.#making.make(job);
    const times = this.#making.asked.get(job.input) ?? 0;
    if (times > 0 && this.#kept.size < KEPT)
      this.#kept.set(job.input, { figures: made.then(({ figures }) => figures), times });
    return made;
  }
}
