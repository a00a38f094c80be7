import { doctor } from '../commands/doctor.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { lines } from '../diagnostics/render.ts';
import { words } from '../diagnostics/words.ts';
import type { Machine } from './program.ts';

/** Looks over layouts, fonts and data, and says what it found; answers the exit status. */
export function examine(paths: readonly string[], { terminal, env }: Machine, language: Language): number {
  const health = doctor(paths, env);
  const w = words[language].doctor;
  for (const diagnostic of health.diagnostics) terminal.err(`${lines(diagnostic, language).join('\n')}\n`);
  for (const name of health.layouts) terminal.err(`${w.layout(name)}\n`);
  for (const { file, covered } of health.fonts) terminal.err(`${w.font(file, covered, health.characters)}\n`);
  if (health.uncovered.length > 0) terminal.err(`${w.uncovered(health.uncovered.join(''))}\n`);
  const isHealthy = health.uncovered.length === 0 && !health.diagnostics.some((d) => d.severity === 'error');
  if (isHealthy) terminal.err(`${w.healthy}\n`);
  return isHealthy ? 0 : 1;
}
