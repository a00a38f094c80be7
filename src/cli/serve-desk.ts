import type { Language } from '../diagnostics/catalogue.ts';
import { lines } from '../diagnostics/render.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import { words } from '../diagnostics/words.ts';
import type { Env } from '../env/env.ts';
import type { Terminal } from './terminal.ts';

/** Opens the page for clerks and answers where, or reports why not. The program hands it to the command line. */
export type OpenDesk = (
  settings: { readonly port: number; readonly language: Language },
  env: Env,
  reporter: Reporter,
) => Promise<{ readonly url: string } | undefined>;

/** Opens the desk and says where; the process then lives as long as the desk is open. Answers the exit status. */
export async function serveDesk(
  port: number,
  { terminal, env, openDesk }: { terminal: Terminal; env: Env; openDesk: OpenDesk },
  language: Language,
): Promise<number> {
  const reporter = new Reporter();
  const desk = await openDesk({ port, language }, env, reporter);
  for (const diagnostic of reporter.diagnostics) terminal.err(`${lines(diagnostic, language).join('\n')}\n`);
  if (desk) terminal.err(`${words[language].deskOpened(desk.url)}\n`);
  return desk ? 0 : 1;
}
