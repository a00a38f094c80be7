import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Place } from './diagnostics/place.ts';
import { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import { isLayout } from './layouts/layout-names.ts';
import { loadLayout } from './layouts/load-layout.ts';
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
   * A layout ready for use; undefined where it is faulty or not there. Its faults are reported every time, and of
   * the place `asked` where its name stands that it is faulty, all marked with its name: a run over many, which may
   * have several shelves, tells the first department the former and every other the latter.
   */
  layout(name: string, reporter: Reporter, asked?: Place): PreparedLayout | undefined {
    const known = this.#layouts.get(name);
    if (!known && !isLayout(name, this.#env.templates, reporter, asked ?? {})) return undefined;
    const loaded = known ?? load(name, this.#env);
    this.#layouts.set(name, loaded);
    reporter.add(loaded.faults);
    if (!loaded.layout && asked) reporter.add([faulty(name, loaded.faults, asked)]);
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

/** That a layout is faulty, and where the first of its faults stands. */
function faulty(name: string, faults: readonly Diagnostic[], asked: Place): Diagnostic {
  const { file = '', line } = faults.find(({ severity }) => severity === 'error')?.place ?? {};
  const reporter = new Reporter();
  reporter.report('layout-faulty', { name, first: line === undefined ? file : `${file}:${line}` }, asked);
  return { ...(reporter.diagnostics[0] as Diagnostic), layout: name };
}
