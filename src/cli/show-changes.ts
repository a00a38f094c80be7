import type { BodyChanges, ShownChange } from '../commands/diff.ts';
import { amountsOf, changeParts, diff } from '../commands/diff.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { harmless, lines, show } from '../diagnostics/render.ts';
import { words } from '../diagnostics/words.ts';
import type { Machine } from './program.ts';
import { table } from './table.ts';

/** Shows what changed from one year to the next, as tables or as one JSON document; answers the exit status. */
export async function showChanges(
  [lastYear, thisYear]: readonly [string, string],
  { terminal, env }: Pick<Machine, 'terminal' | 'env'>,
  { language, asJson }: { readonly language: Language; readonly asJson: boolean },
): Promise<number> {
  const { bodies, diagnostics } = await diff(lastYear, thisYear, env);
  for (const diagnostic of diagnostics) terminal.err(`${lines(diagnostic, language).join('\n')}\n`);
  if (asJson) {
    const told = { bodies, diagnostics: diagnostics.map((d) => show(d, language)) };
    terminal.out(`${JSON.stringify(told, undefined, 2)}\n`);
  } else terminal.out(bodies.map((body) => textOf(body, language)).join('\n'));
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function textOf(
  { body, lastYear, thisYear, changes, incomparable }: BodyChanges,
  language: Language,
): string {
  const w = words[language].diff;
  const { unit, write } = amountsOf(changes);
  const row = (c: ShownChange): readonly string[] => [
    c.code ?? '',
    c.name,
    write(c.lastYear),
    write(c.thisYear),
    (c.change > 0 ? '+' : '') + write(c.change),
    c.rate ?? w.noBase,
  ];
  const parts = changeParts.flatMap((part) => {
    const of = changes.filter((change) => change.part === part);
    if (incomparable.includes(part)) return [`${w.parts[part]}: ${w.incomparable}`];
    return of.length === 0
      ? []
      : [w.parts[part], ...table([w.heads(lastYear.year, thisYear.year), ...of.map(row)])];
  });
  const title = w.title(body, lastYear.year, thisYear.year, unit);
  return [title, ...(changes.length + incomparable.length === 0 ? [w.unchanged] : parts)]
    .map((line) => `${harmless(line)}\n`)
    .join('');
}
