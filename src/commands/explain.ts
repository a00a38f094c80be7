import type { Language } from '../diagnostics/catalogue.ts';
import { catalogues, codes } from '../diagnostics/catalogue.ts';
import { words } from '../diagnostics/words.ts';
import { nearestOnes } from '../model/conform.ts';

/** So many codes are suggested for one that there is not. */
const MOST_SUGGESTED = 5;

/** What a code means, why it is a fault and on which law it rests; undefined for a code that there is not. */
export function explain(code: string, language: Language): string | undefined {
  const known = codes.find((candidate) => candidate.toLowerCase() === code.toLowerCase());
  if (!known) return undefined;
  const { severity, explain: text } = catalogues[language][known];
  return `${known}（${words[language].severity[severity]}）\n${text}\n`;
}

/** Every code with the first line of what it means, a line each. */
export function explainAll(language: Language): string {
  const widest = Math.max(...codes.map(({ length }) => length));
  const lines = codes.map((code) => {
    const { severity, explain: text } = catalogues[language][code];
    return `${code.padEnd(widest)}  ${words[language].severity[severity]}  ${text.split('\n')[0]}\n`;
  });
  return lines.join('');
}

/** The codes that a mistyped one may mean, the likeliest first; the width of letters and their case do not matter. */
export function codesLike(code: string): readonly string[] {
  const typed = code.normalize('NFKC').trim().toLowerCase();
  const byLower = new Map(codes.map((known) => [known.toLowerCase(), known]));
  return nearestOnes(typed, [...byLower.keys()])
    .slice(0, MOST_SUGGESTED)
    .map((known) => byLower.get(known) ?? known);
}
