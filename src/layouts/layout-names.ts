import type { Place } from '../diagnostics/place.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import { yesNo } from '../model/scalar.ts';
import { readYaml } from '../readers/yaml.ts';

/** The folders of `templates/` with a `layout.yaml`, sorted: what a layout may extend. */
export const layoutFolders = (templates: FileTree): readonly string[] =>
  (templates.list('.') ?? [])
    .filter((entry) => entry.folder && templates.read(`${entry.name}/layout.yaml`))
    .map((entry) => entry.name);

/** The layouts that documents may be made with: those that are not only there to be extended. */
export const layoutNames = (templates: FileTree): readonly string[] =>
  layoutFolders(templates).filter((name) => !isAbstract(name, templates));

/** Whether documents may be made with a layout; reports one that there is not, or that is only extended. */
export function isLayout(name: string, templates: FileTree, reporter: Reporter, asked: Place = {}): boolean {
  const names = layoutNames(templates);
  if (names.includes(name)) return true;
  const code = layoutFolders(templates).includes(name) ? 'layout-only-extended' : 'unknown-layout';
  reporter.report(code, { name, known: names.join('、') }, asked);
  return false;
}

/** A layout.yaml that cannot be read is not abstract: its faults are told when it is used. */
function isAbstract(name: string, templates: FileTree): boolean {
  const bytes = templates.read(`${name}/layout.yaml`) ?? new Uint8Array();
  const raw = readYaml(bytes, name, new Reporter());
  const mark = raw?.kind === 'map' ? raw.entries.find((entry) => entry.key === 'abstract')?.value : undefined;
  return mark?.kind === 'text' && yesNo().safeParse(mark.text).data === true;
}
