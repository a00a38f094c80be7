import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Place } from './diagnostics/place.ts';
import { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import { layoutNames, loadLayout } from './layouts/load-layout.ts';
import type { PreparedLayout } from './template/prepared-layout.ts';
import { prepareLayout } from './template/prepared-layout.ts';

/** The layouts of a run: each is loaded and checked once. */
export class Shelf {
  readonly #env: Env;
  readonly #layouts = new Map<string, Loaded>();

  constructor(env: Env) {
    this.#env = env;
  }

  /**
   * A layout ready for use; undefined where it is faulty or not there. Its faults are reported every time, marked
   * with its name: a run over many, which may have several shelves, tells them once. A name that there is no
   * layout of is told of every place that asks for it.
   */
  layout(name: string, reporter: Reporter, asked: Place = {}): PreparedLayout | undefined {
    if (!layoutNames(this.#env.templates).includes(name)) {
      loadLayout(name, this.#env, reporter, asked);
      return undefined;
    }
    const loaded = this.#layouts.get(name) ?? load(name, this.#env);
    this.#layouts.set(name, loaded);
    reporter.add(loaded.faults);
    return loaded.layout;
  }
}

interface Loaded {
  readonly layout: PreparedLayout | undefined;
  readonly faults: readonly Diagnostic[];
}

function load(name: string, env: Env): Loaded {
  const reporter = new Reporter();
  const layout = loadLayout(name, env, reporter);
  const prepared = layout && prepareLayout(layout, reporter);
  const faults = reporter.diagnostics.map((fault) => ({ ...fault, layout: name }));
  return { layout: reporter.failed ? undefined : prepared, faults };
}
