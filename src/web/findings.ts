import type { Language } from '../diagnostics/catalogue.ts';
import { desk } from '../diagnostics/desk.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { cellName } from '../diagnostics/place.ts';
import type { ShownDiagnostic } from '../diagnostics/render.ts';
import { alikeText, followingLines, show } from '../diagnostics/render.ts';
import { words } from '../diagnostics/words.ts';
import { Html, html } from './html.ts';

const GRAVITY = ['error', 'warning', 'note'] as const;

/**
 * Findings as a table, the gravest first. Roles are spelled out because a narrow screen shows rows as blocks,
 * and some browsers then no longer say that they are rows.
 */
export function findings(diagnostics: readonly Diagnostic[], input: string, language: Language): Html {
  if (diagnostics.length === 0) return new Html('');
  const w = desk[language];
  const heads = [w.severity, w.problem, w.place, w.hint];
  const sorted = GRAVITY.flatMap((severity) => diagnostics.filter((d) => d.severity === severity));
  return html`<table role="table">
<caption>${w.findings}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${sorted.map((diagnostic) => row(show(diagnostic, language), input, language))}</tbody>
</table>`;
}

function row(shown: ShownDiagnostic, input: string, language: Language): Html {
  const { code, severity, message, hint, place = {} } = shown;
  const w = desk[language];
  return html`<tr role="row"><th role="rowheader" scope="row" class="severity ${severity}">${words[language].severity[severity]}</th>\
<td role="cell" class="problem"><p>${message}</p>${remarks(shown, language)}<p class="soft">${code}</p></td>\
<td role="cell" class="place" data-head="${w.place}">${placeLines(place, input, w.line)}</td>\
<td role="cell" data-head="${w.hint}">${hint ?? ''}</td></tr>
`;
}

function remarks(shown: ShownDiagnostic, language: Language): readonly Html[] {
  const { expected, actual, acknowledged, alike } = shown;
  const w = words[language];
  return [
    ...(expected === undefined ? [] : [html`<p>${w.expected(expected, actual ?? w.nothing)}</p>`]),
    ...(alike === undefined ? [] : [html`<p>${alikeText(alike, w)}</p>`]),
    ...followingLines(shown, w).map((line) => html`<p>${line}</p>`),
    ...(acknowledged === undefined ? [] : [html`<p>${w.acknowledged(acknowledged)}</p>`]),
  ];
}

/** Where to look, a line each; the file only where it is not the one that was handed over. */
function placeLines(place: Place, input: string, lineWords: (line: number) => string): readonly Html[] {
  const { file, line, field } = place;
  const lines = [
    file === input ? undefined : file,
    cellName(place),
    field,
    line === undefined ? undefined : lineWords(line),
  ];
  return lines.flatMap((text) => (text === undefined ? [] : [html`<p>${text}</p>`]));
}
