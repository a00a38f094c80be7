import type { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import { loadLayout } from './layouts/load-layout.ts';
import type { PreparedLayout } from './template/prepared-layout.ts';
import { prepareLayout } from './template/prepared-layout.ts';

/** The layouts of a run: each is loaded and checked once, and its faults are told once. */
export class Shelf {
  readonly #env: Env;
  readonly #layouts = new Map<string, PreparedLayout | undefined>();

  constructor(env: Env) {
    this.#env = env;
  }

  /** A layout ready for use; undefined where it is faulty, with a report the first time. */
  layout(name: string, reporter: Reporter): PreparedLayout | undefined {
    if (!this.#layouts.has(name)) {
      const layout = loadLayout(name, this.#env, reporter);
      this.#layouts.set(name, layout && prepareLayout(layout, reporter));
    }
    return this.#layouts.get(name);
  }
}
