import type { Job } from '../compile.ts';
import type { Entry, Figures, Links, Others } from '../model/corpus.ts';
import { Corpus } from '../model/corpus.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';

/**
 * Which budgets of a run have to do with which. Every file is looked at once at a glance; figures are read only of
 * those that another is held against, when its turn comes, and none is kept, so that memory stays flat.
 */
export class Kin {
  readonly #crew: Crew;
  readonly #entries = new Map<string, Entry>();
  readonly #corpus = new Corpus();
  readonly #lastYears: Corpus | undefined;

  private constructor(crew: Crew, hasLastYear: boolean) {
    this.#crew = crew;
    this.#lastYears = hasLastYear ? new Corpus() : undefined;
  }

  /** Looks at the data of jobs, and at last year's where it is given of itself. */
  static async of(jobs: readonly Job[], lastYear: readonly string[] | undefined, crew: Crew): Promise<Kin> {
    const kin = new Kin(crew, lastYear !== undefined);
    const look = (files: readonly string[]) => inOrder(files, crew.window, (file) => crew.glance(file));
    for await (const entry of look(jobs.map(({ input }) => input))) {
      if (!entry) continue;
      kin.#entries.set(entry.file, entry);
      kin.#corpus.add(entry);
    }
    for await (const entry of look(lastYear ?? [])) if (entry) kin.#lastYears?.add(entry);
    return kin;
  }

  /** The job with the budgets that have to do with its own. */
  async join(job: Job): Promise<Job> {
    const entry = this.#entries.get(job.input);
    if (!entry) return job;
    const links = this.#corpus.linksOf(entry);
    const [units, lastYear] = [await this.#units(links.units), await this.#lastYear(entry, links.lastYear)];
    const others: Others = { ...(units && { units }), ...lastYear };
    return Object.keys(others).length > 0 ? { ...job, others } : job;
  }

  async #units(units: Links['units']): Promise<Others['units']> {
    if (!units) return undefined;
    const given: Figures[] = [];
    const missing = [...units.missing];
    for (const { file, name } of units.members) {
      const { figures } = await this.#crew.read(file);
      if (figures) given.push(figures);
      else missing.push(name);
    }
    return { given, missing, isUnlisted: units.isUnlisted };
  }

  /** Of last year's data that is given of itself, else of what is given with this year's. */
  async #lastYear(
    entry: Entry,
    among: string | undefined,
  ): Promise<Pick<Others, 'lastYear' | 'lacksLastYear'>> {
    const file = this.#lastYears?.linksOf(entry).lastYear ?? among;
    const figures = file === undefined ? undefined : (await this.#crew.read(file)).figures;
    if (figures) return { lastYear: figures };
    if (file !== undefined) return { lacksLastYear: { file } };
    return this.#lastYears ? { lacksLastYear: {} } : {};
  }
}
