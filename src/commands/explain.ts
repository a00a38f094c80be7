import type { Language } from '../diagnostics/catalogue.ts';
import { catalogues, codes } from '../diagnostics/catalogue.ts';
import { words } from '../diagnostics/words.ts';

/** What a code means, why it is a fault and on which law it rests; undefined for a code that there is not. */
export function explain(code: string, language: Language): string | undefined {
  const known = codes.find((candidate) => candidate.toLowerCase() === code.toLowerCase());
  if (!known) return undefined;
  const { severity, explain: text } = catalogues[language][known];
  return `${known}（${words[language].severity[severity]}）\n${text}\n`;
}
