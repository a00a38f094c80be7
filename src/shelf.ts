import type { Place } from './diagnostics/place.ts';
import type { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import { layoutNames, loadLayout } from './layouts/load-layout.ts';
import type { PreparedLayout } from './template/prepared-layout.ts';
import { prepareLayout } from './template/prepared-layout.ts';

/** The layouts of a run: each is loaded and checked once, and its faults are told once. */
export class Shelf {
  readonly #env: Env;
  readonly #layouts = new Map<string, PreparedLayout | undefined>();

  constructor(env: Env) {
    this.#env = env;
  }

  /**
   * A layout ready for use; undefined where it is faulty, with a report the first time, or not there, which is
   * told of every place that asks for it.
   */
  layout(name: string, reporter: Reporter, asked: Place = {}): PreparedLayout | undefined {
    const isThere = layoutNames(this.#env.templates).includes(name);
    if (!isThere || !this.#layouts.has(name)) {
      const layout = loadLayout(name, this.#env, reporter, asked);
      this.#layouts.set(name, layout && prepareLayout(layout, reporter));
    }
    return this.#layouts.get(name);
  }
}
