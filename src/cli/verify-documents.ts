import { verify } from '../commands/verify.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { lines, show } from '../diagnostics/render.ts';
import { words } from '../diagnostics/words.ts';
import type { Env } from '../env/env.ts';
import type { Terminal } from './terminal.ts';

/** Reads documents back, tells of each what was found and a line of what it came to; answers the exit status. */
export async function verifyDocuments(
  folders: readonly string[],
  asJson: boolean,
  { terminal, env }: { readonly terminal: Terminal; readonly env: Env },
  language: Language,
): Promise<number> {
  const w = words[language];
  const say = (line: string): void => terminal.err(`${line}\n`);
  const { documents, outside, diagnostics } = await verify(folders, env.data, (document) => {
    for (const diagnostic of document.diagnostics) lines(diagnostic, language).forEach(say);
    say(w.verified({ ...document, differences: document.diagnostics.filter(isError).length }));
  });
  for (const diagnostic of outside) lines(diagnostic, language).forEach(say);
  say(
    w.verifiedAll(
      documents.length,
      documents.filter((document) => document.diagnostics.some(isError)).length,
    ),
  );
  if (asJson) {
    const shown = diagnostics.map((diagnostic) => show(diagnostic, language));
    const listed = documents.map(({ diagnostics: found, ...document }) => ({
      ...document,
      differences: found.filter(isError).length,
    }));
    terminal.out(`${JSON.stringify({ diagnostics: shown, documents: listed }, undefined, 2)}\n`);
  }
  return diagnostics.some(isError) ? 1 : 0;
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
