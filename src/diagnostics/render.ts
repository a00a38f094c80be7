import type { Code, Language } from './catalogue.ts';
import { catalogues } from './catalogue.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Place } from './place.ts';
import { cellName } from './place.ts';
import type { Sentence } from './sentence.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/** A diagnostic as `--json` shows it. Stable: scripts read it. */
export interface ShownDiagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly department?: string;
  readonly hint?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly acknowledged?: string;
  readonly refs?: readonly string[];
  readonly place?: Place;
  readonly related?: readonly Place[];
  readonly alike?: readonly Place[];
  readonly follows?: readonly ShownDiagnostic[];
}

/** Puts a diagnostic into words. What is not known is left out. */
export function show(diagnostic: Diagnostic, language: Language): ShownDiagnostic {
  const { code, severity, facts, place, department, expected, actual } = diagnostic;
  const { acknowledged, refs, related, alike, follows } = diagnostic;
  const said = catalogues[language][code] as Sentence<unknown>;
  return dropUndefined({
    code,
    severity,
    message: said.message(facts),
    department,
    hint: said.hint?.(facts),
    expected,
    actual,
    acknowledged,
    refs,
    place: Object.keys(place).length > 0 ? place : undefined,
    related,
    alike,
    follows: follows?.map((each) => show(each, language)),
  });
}

/** A diagnostic as the terminal shows it: where, how grave, what; then expected and actual; then what to do. */
export function lines(diagnostic: Diagnostic, language: Language): readonly string[] {
  const shown = show(diagnostic, language);
  const w = words[language];
  const head = [
    placeText(shown.place, w.place),
    `${w.severity[shown.severity]}[${shown.code}]`,
    shown.message,
  ];
  const compared =
    shown.expected === undefined || shown.expected === ''
      ? []
      : [`  ${w.expected(shown.expected, shown.actual ?? w.nothing)}`];
  const field = shown.place?.field === undefined ? [] : [`  ${w.field(shown.place.field)}`];
  const reason = shown.acknowledged === undefined ? [] : [`  ${w.acknowledged(shown.acknowledged)}`];
  const alike = shown.alike === undefined ? [] : [`  ${alikeText(shown.alike, w)}`];
  const follows = followingLines(shown, w).map((line) => `  ${line}`);
  const hint = shown.hint === undefined ? [] : [`  ${w.hint(shown.hint)}`];
  return [
    head.filter(Boolean).join(' '),
    ...field,
    ...compared,
    ...alike,
    ...follows,
    ...reason,
    ...hint,
  ].map(harmless);
}

/** So many places where the same stands are named; the others are counted. */
const MOST_ALIKE = 12;

/** The other places where the same stands, in words. */
export function alikeText(
  places: readonly Place[],
  { alike, place }: Pick<Words, 'alike' | 'place'>,
): string {
  const names = places.map((each) => cellName(each) ?? each.field ?? placeText(each, place));
  return alike(places.length, [...new Set(names)].slice(0, MOST_ALIKE));
}

/** What follows from a finding, a line each, with its place if that is another. */
export const followingLines = (
  { follows = [], place: of }: Pick<ShownDiagnostic, 'follows' | 'place'>,
  { follows: said, nothing }: Pick<Words, 'follows' | 'nothing'>,
): readonly string[] =>
  follows.map(({ code, message, expected, actual, place }) =>
    said(
      [`[${code}]`, ...otherPlace(place, of)].join(' '),
      message,
      expected === undefined || expected === '' ? undefined : { expected, actual: actual ?? nothing },
    ),
  );

/** The name of a place beside another: its cell, or within one cell its field. */
function otherPlace(place: Place = {}, of: Place = {}): readonly string[] {
  const cell = cellName(place);
  if (cell !== undefined && cell !== cellName(of)) return [cell];
  return place.field === undefined || place.field === of.field ? [] : [place.field];
}

/** Names the characters that would command a terminal, or turn a line of text around. */
export const harmless = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${hex}⟩`;
  });

function placeText(place: Place | undefined, w: Words['place']): string {
  if (!place) return '';
  const { file, sheet, table, cell, page, paragraph, line, column } = place;
  const holder = sheet ?? (table === undefined ? undefined : w.table(table));
  const parts = [
    file,
    page === undefined ? undefined : w.page(page),
    paragraph === undefined ? undefined : w.paragraph(paragraph),
    holder === undefined || cell === undefined ? (holder ?? cell) : `${holder}!${cell}`,
    line,
    column,
  ];
  return parts.filter((part) => part !== undefined).join(':');
}

function dropUndefined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
