import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Env } from '../../src/env/env.ts';
import { diskEnv } from '../../src/env/node.ts';
import type { Layout } from '../../src/layouts/layout.ts';
import { loadLayout } from '../../src/layouts/load-layout.ts';
import { laidOver } from '../support/laid-over.ts';

/** The project's own layouts and fonts; npm runs this in the project's folder. */
export const env: Env = diskEnv({ data: '.', templates: 'templates', fonts: 'fonts' });

/** The same with one data file, in memory; what it names beside it is the project's. */
export const envOf = (file: string, bytes: Uint8Array): Env => ({
  ...env,
  data: laidOver(env.data, { [file]: bytes }),
});

const layouts = new Map<string, Layout>();

/** A layout of the project, loaded once. */
export function layoutOf(name: string): Layout {
  const reporter = new Reporter();
  const layout = layouts.get(name) ?? loadLayout(name, env, reporter);
  if (!layout) throw new Error(`the layout ${name} is faulty: ${JSON.stringify(reporter.diagnostics)}`);
  layouts.set(name, layout);
  return layout;
}
