import type { Job } from '../compile.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import type { Disk } from '../package/disk.ts';
import type { ReadFile, Result, RunFile } from '../package/result.ts';
import { sha256 } from '../package/save.ts';
import { fileDigest, textDigest } from './run-digest.ts';

/** Its name in the out folder. No department's file begins with a full point. */
export const JOURNAL = '.gongkai-journal.jsonl';

/** Where a journal stands and what it is held against. */
export interface JournalSetting {
  /** The out folder. */
  readonly folder: string;
  readonly disk: Disk;
  readonly data: FileTree;
  /** Of all that results depend on beside the data: see `runDigest`. */
  readonly digest: string;
  /** Whether to go on with the journal that is there. */
  readonly resume: boolean;
}

/** A department that was saved, as a line tells it. */
interface Entry {
  readonly input: string;
  /** SHA-256 of the data file, and of what other budgets say that it was held against. */
  readonly data: string;
  /** What was read beside the data file. */
  readonly beside?: readonly ReadFile[];
  readonly digest: string;
  readonly identity: Result['identity'];
  readonly files: readonly SavedEntry[];
  readonly diagnostics: Result['diagnostics'];
}

type SavedEntry = Omit<RunFile, 'bytes'> & { readonly bytes: number; readonly sha256: string };

/**
 * What a run over many has saved so far, a line of JSON a department, so that one that was broken off can be taken
 * up again. A line counts as long as its data file, what was read beside it, everything else that its result
 * depends on, and the files that were saved are what they were. Each has a digest of its own: one written by half, or changed, is passed over.
 */
export class Journal {
  readonly #setting: JournalSetting;
  readonly #path: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** Digests of data files, taken before they are compiled: one that is changed meanwhile will not match. */
  readonly #begun = new Map<string, string | undefined>();
  /** What to write before the next line; undefined before the first of a new journal. */
  #before: string | undefined;
  #isGivenUp = false;

  constructor(setting: JournalSetting) {
    this.#setting = setting;
    this.#path = `${setting.folder}/${JOURNAL}`;
    const bytes = setting.resume ? setting.disk.read(this.#path) : undefined;
    const text = new TextDecoder().decode(bytes);
    this.#before = bytes && (text.endsWith('\n') ? '' : '\n');
    this.#entries = new Map(entriesOf(text).map((entry) => [entry.input, entry]));
  }

  /** Notes what a job's data is now, and answers its result from an earlier run if that still holds. */
  begin({ input, others }: Job): Result | undefined {
    const own = fileDigest(this.#setting.data, input);
    const data = own === undefined || !others ? own : textDigest(own + JSON.stringify(others, withEntries));
    this.#begun.set(input, data);
    const entry = this.#entries.get(input);
    if (!entry || entry.data !== data || entry.digest !== this.#setting.digest) return undefined;
    if (!(entry.beside ?? []).every((file) => this.#isAsItWas(file))) return undefined;
    const files = entry.files.map((file) => this.#saved(file));
    if (!files.every((file) => file !== undefined)) return undefined;
    const { identity, diagnostics, beside } = entry;
    return { ...(identity && { identity }), files, diagnostics, ...(beside && { beside }) };
  }

  /** Adds a department whose files are saved. Where that cannot be done, warns once and lets the run go on. */
  add({ input }: Job, { identity, files, diagnostics, beside }: Result, reporter: Reporter): void {
    const data = this.#begun.get(input);
    if (data === undefined || this.#isGivenUp) return;
    const saved = files.map((file) => ({ ...file, bytes: file.bytes.length, sha256: sha256(file.bytes) }));
    const { digest, disk } = this.#setting;
    const line = lineOf({
      input,
      data,
      ...(beside && { beside }),
      digest,
      identity,
      files: saved,
      diagnostics,
    });
    this.#attempt(reporter, () => {
      const bytes = new TextEncoder().encode(`${this.#before ?? ''}${line}\n`);
      if (this.#before === undefined) disk.remove(this.#path);
      disk.append(this.#path, bytes);
      this.#before = '';
    });
  }

  /** The run went through to its end: there is nothing to take up again. */
  end(reporter: Reporter): void {
    const { disk } = this.#setting;
    this.#attempt(reporter, () => {
      if (disk.exists(this.#path)) disk.remove(this.#path);
    });
  }

  #isAsItWas({ path, sha256: digest }: ReadFile): boolean {
    return fileDigest(this.#setting.data, path) === digest;
  }

  #saved({ sha256: digest, ...file }: SavedEntry): RunFile | undefined {
    const bytes = this.#setting.disk.read(`${this.#setting.folder}/${file.path}`);
    return bytes && sha256(bytes) === digest ? { ...file, bytes } : undefined;
  }

  #attempt(reporter: Reporter, write: () => void): void {
    try {
      write();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      reporter.report('journal-failed', { path: this.#path, reason: code ?? message }, { file: this.#path });
      this.#isGivenUp = true;
    }
  }
}

/** JSON has no maps: figures of other budgets come in some. */
const withEntries = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

const lineOf = (entry: Entry): string =>
  JSON.stringify({ ...entry, line: textDigest(JSON.stringify(entry)) });

function entriesOf(text: string): readonly Entry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const { line: digest, ...entry } = JSON.parse(line) as Entry & { readonly line: string };
      return textDigest(JSON.stringify(entry)) === digest ? [entry] : [];
    } catch {
      return [];
    }
  });
}
