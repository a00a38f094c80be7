import type { BuiltFile, BuiltUpload } from '../commands/build-upload.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import type { DeskWords } from '../diagnostics/desk.ts';
import { desk } from '../diagnostics/desk.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { findings } from './findings.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** What became of an upload: in one sentence, as downloads, and as a table. `id` is where its files are kept. */
export function result(built: BuiltUpload, input: string, id: string, language: Language): Html {
  const w = desk[language];
  return html`<section aria-labelledby="result">
<h2 id="result" tabindex="-1" autofocus>${w.result(built.files[0]?.department ?? input)}</h2>
${verdict(built, language)}
${downloads(built.files, id, w)}
${findings(built.diagnostics, input, language)}
</section>`;
}

function verdict({ files, diagnostics }: BuiltUpload, language: Language): Html {
  const w = desk[language];
  if (diagnostics.length === 0) return html`<div class="clean" role="status">${w.clean}</div>`;
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const counts = html`<p class="counts">${w.counts(count('error'), count('warning'), count('note'))}</p>`;
  return files.length === 0
    ? html`<div class="refused" role="alert">${w.refused}${counts}</div>`
    : html`<div class="clean" role="status">${w.made}${counts}</div>`;
}

/** The package first: it is what most come for. */
function downloads(files: readonly BuiltFile[], id: string, words: DeskWords): readonly Html[] {
  if (files.length === 0) return [];
  const items = files.map(({ path, bytes, pages }, i) => {
    const what = i === files.length - 1 ? html`<strong>${words.package}</strong>` : '';
    const size = words.size(Math.ceil(bytes / 1024), pages);
    return html`<li>${what}<a href="/documents/${id}/${i}" download>${fileName(path)}</a>${size}</li>
`;
  });
  return [
    html`<h2 class="downloads">${words.downloads}</h2>
<ul class="downloads">
${[...items.slice(-1), ...items.slice(0, -1)]}</ul>`,
  ];
}

/** A file's name without its folders, as it is downloaded. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
