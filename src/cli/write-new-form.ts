import type { InitOptions } from '../commands/init.ts';
import { init } from '../commands/init.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { lines } from '../diagnostics/render.ts';
import { words } from '../diagnostics/words.ts';
import type { Machine } from './program.ts';

/** Writes a form to fill in and says where; answers the exit status. */
export async function writeNewForm(
  options: InitOptions,
  { terminal, env, disk }: Pick<Machine, 'terminal' | 'env' | 'disk'>,
  language: Language,
): Promise<number> {
  const found = await init(options, env, disk);
  for (const diagnostic of found) terminal.err(`${lines(diagnostic, language).join('\n')}\n`);
  if (found.some(({ severity }) => severity === 'error')) return 1;
  terminal.err(`${words[language].formWritten(options.file)}\n`);
  return 0;
}
