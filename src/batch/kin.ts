import type { Job } from '../compile.ts';
import type { Entry, Figures, Links, Others } from '../model/corpus.ts';
import { Corpus } from '../model/corpus.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';

/** A file's figures; undefined where it has none. */
type FiguresOf = (file: string) => Promise<Figures | undefined>;

/**
 * Which budgets of a run have to do with which. Every file is looked at once at a glance; the figures of those that
 * another is held against come from their own making or are read when its turn comes.
 */
export class Kin {
  readonly #crew: Crew;
  readonly #entries = new Map<string, Entry>();
  readonly #corpus = new Corpus();
  readonly #lastYears: Corpus | undefined;
  /** How often the figures of each file will be asked for. */
  readonly asked = new Map<string, number>();

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
    for (const entry of kin.#entries.values())
      for (const file of kin.#filesFor(entry)) kin.asked.set(file, (kin.asked.get(file) ?? 0) + 1);
    return kin;
  }

  /** The job with the budgets that have to do with its own; `figuresOf` gives those of a file that is being made. */
  async join(job: Job, figuresOf: FiguresOf): Promise<Job> {
    const entry = this.#entries.get(job.input);
    if (!entry) return job;
    const links = this.#corpus.linksOf(entry);
    const read = async (file: string) => (await figuresOf(file)) ?? (await this.#crew.read(file)).figures;
    const units = await this.#units(links.units, read);
    const lastYear = await this.#lastYear(this.#lastYearOf(entry, links), read);
    const others: Others = { ...(units && { units }), ...lastYear };
    return Object.keys(others).length > 0 ? { ...job, others } : job;
  }

  #filesFor(entry: Entry): readonly string[] {
    const links = this.#corpus.linksOf(entry);
    const lastYear = this.#lastYearOf(entry, links);
    return [
      ...(links.units?.members ?? []).map(({ file }) => file),
      ...(lastYear === undefined ? [] : [lastYear]),
    ];
  }

  /** Of last year's data that is given of itself, else of what is given with this year's. */
  #lastYearOf(entry: Entry, links: Links): string | undefined {
    return this.#lastYears?.linksOf(entry).lastYear ?? links.lastYear;
  }

  async #units(units: Links['units'], read: FiguresOf): Promise<Others['units']> {
    if (!units) return undefined;
    // All at once, so that no thread is idle while another makes one after the other.
    const found = await Promise.all(
      units.members.map(async ({ file, name }) => ({ name, figures: await read(file) })),
    );
    const given = found.flatMap(({ figures }) => figures ?? []);
    const missing = [...units.missing, ...found.flatMap(({ name, figures }) => (figures ? [] : [name]))];
    return { given, missing, isUnlisted: units.isUnlisted };
  }

  async #lastYear(
    file: string | undefined,
    read: FiguresOf,
  ): Promise<Pick<Others, 'lastYear' | 'lacksLastYear'>> {
    const figures = file === undefined ? undefined : await read(file);
    if (figures) return { lastYear: figures };
    if (file !== undefined) return { lacksLastYear: { file } };
    return this.#lastYears ? { lacksLastYear: {} } : {};
  }
}
