import type { DepartmentDone, Report } from '../commands/build.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { lines, show } from '../diagnostics/render.ts';
import { words } from '../diagnostics/words.ts';

/** The two streams that a command talks to, and whether a person watches. */
export interface Terminal {
  /** Results: one JSON document, an explanation, a schema. */
  out(text: string): void;
  /** Everything said to people. */
  err(text: string): void;
  /** Whether `err` is a terminal, where a line may be written over. */
  readonly isInteractive: boolean;
  /** Milliseconds from some fixed point. */
  now(): number;
}

/** Shows departments as they are done: on a terminal with a line of progress that the next one overwrites. */
export function tell(terminal: Terminal, language: Language, asJson: boolean) {
  const w = words[language];
  return ({
    department,
    input,
    count,
    of,
    files,
    refused,
    isTakenOver,
    diagnostics,
  }: DepartmentDone): void => {
    const clear = terminal.isInteractive ? '\r\u001b[K' : '';
    // Faults that stand elsewhere than in its data would not tell which department they are of.
    const heading = diagnostics.some(({ place }) => place.file !== input) ? [w.of(department, input)] : [];
    const said = diagnostics.flatMap((diagnostic) => lines(diagnostic, language));
    const made = asJson ? [] : files.map((f) => w.made(f.path, Math.round(f.bytes / 1024), f.pages));
    const end = [
      ...(refused ? [w.refused(department)] : []),
      ...(isTakenOver ? [w.takenOver(department)] : []),
    ];
    const text = [...heading, ...said, ...made, ...end].map((line) => `${line}\n`).join('');
    terminal.err(clear + text);
    if (terminal.isInteractive) terminal.err(w.progress(count, of, department));
  };
}

/** Ends a command: what was found outside any department, the summary, and the JSON document if it is wanted. */
export function conclude(report: Report, { terminal, language, asJson, since, folder }: Conclusion): number {
  const { outside, diagnostics, files, departments } = report;
  if (terminal.isInteractive) terminal.err('\r\u001b[K');
  for (const d of outside) terminal.err(`${lines(d, language).join('\n')}\n`);
  const of = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const counts = {
    departments,
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    notes: of('note'),
  };
  const seconds = (terminal.now() - since) / 1000;
  terminal.err(
    `${words[language].summary({ ...counts, seconds, ...(folder !== undefined && { folder }) })}\n`,
  );
  if (asJson)
    terminal.out(
      `${JSON.stringify({ diagnostics: diagnostics.map((d) => show(d, language)), files }, undefined, 2)}\n`,
    );
  if (diagnostics.some((d) => d.code === 'bug')) return 3;
  return counts.errors > 0 ? 1 : 0;
}

export interface Conclusion {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly asJson: boolean;
  readonly since: number;
  /** The out folder of a command that writes. */
  readonly folder?: string;
}
