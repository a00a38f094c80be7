import type { Job } from '../compile.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import { Corpus } from '../model/corpus.ts';
import type { Result } from '../package/result.ts';
import { samePathKey } from '../package/safe-path.ts';

/** What a run has seen so far, by which a second of the same is known. */
export class Seen {
  readonly #corpus = new Corpus();
  readonly #paths = new Map<string, string>();
  readonly #layouts = new Set<string>();

  /** Takes the files from a result whose identity, or whose file names, an earlier job has, and reports that. */
  refuseSecond({ input }: Job, result: Result): Result {
    const { identity } = result;
    if (!identity) return result;
    const reporter = new Reporter();
    const place = { file: input };
    const details = { department: identity.name };
    const first = this.#corpus.add({ identity, file: input });
    if (first) reporter.report('duplicate-department', { ...identity, other: first.file }, place, details);
    for (const { path } of first ? [] : result.files) {
      const other = this.#paths.get(samePathKey(path));
      if (other === undefined) this.#paths.set(samePathKey(path), input);
      else reporter.report('file-name-clash', { path, other }, place, details);
    }
    if (reporter.diagnostics.length === 0) return result;
    return { ...result, files: [], diagnostics: [...result.diagnostics, ...reporter.diagnostics] };
  }

  /** Tells the faults of a layout to the first that wants it; every other is told that it is faulty. */
  tellOnce(result: Result): Result {
    const diagnostics = result.diagnostics.filter(
      ({ layout, code }) => layout === undefined || this.#layouts.has(layout) === (code === 'layout-faulty'),
    );
    for (const { layout } of diagnostics) if (layout !== undefined) this.#layouts.add(layout);
    return { ...result, diagnostics };
  }
}
