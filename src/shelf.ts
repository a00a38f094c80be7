import type { Place } from './diagnostics/place.ts';
import { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import { isLayout } from './layouts/layout-names.ts';
import { loadLayout } from './layouts/load-layout.ts';
import type { PreparedLayout } from './template/prepared-layout.ts';
import { prepareLayout } from './template/prepared-layout.ts';

/** What became of a layout: ready, or where its first fault stands. */
type Loaded = PreparedLayout | { readonly faultyAt: Place };

/** The layouts of a run: each is loaded and checked once, and its faults are told once. */
export class Shelf {
  readonly #env: Env;
  readonly #loaded = new Map<string, Loaded>();

  constructor(env: Env) {
    this.#env = env;
  }

  /**
   * A layout ready for use; undefined where it is not there or faulty. Its faults are told to the first that asks
   * for it, and to every other that there are some; `asked` is where its name stands.
   */
  layout(name: string, reporter: Reporter, asked: Place = {}): PreparedLayout | undefined {
    const before = this.#loaded.get(name);
    if (before && 'faultyAt' in before) {
      const { file = '', line } = before.faultyAt;
      const first = line === undefined ? file : `${file}:${line}`;
      reporter.report('layout-faulty', { name, first }, asked);
      return undefined;
    }
    if (before) return before;
    if (!isLayout(name, this.#env.templates, reporter, asked)) return undefined;
    const own = new Reporter();
    const layout = loadLayout(name, this.#env, own, asked);
    const prepared = layout && prepareLayout(layout, own);
    reporter.add(own.diagnostics);
    const faultyAt = own.diagnostics.find(({ severity }) => severity === 'error')?.place ?? {};
    this.#loaded.set(name, prepared ?? { faultyAt });
    return prepared;
  }
}
