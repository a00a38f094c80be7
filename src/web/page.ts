import type { DeskWords } from '../diagnostics/desk.ts';
import { Html, html } from './html.ts';
import { STYLESHEET } from './stylesheet.ts';

/** A whole page, self-contained: no script, nothing fetched. */
export const page = (title: string, content: Html, words: DeskWords): string =>
  html`<!DOCTYPE html>
<html lang="${words.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Html(STYLESHEET)}</style>
</head>
<body>
<header><h1>${words.name}</h1></header>
<main>
${content}
</main>
<footer><p class="soft">${words.privacy}</p></footer>
</body>
</html>
`.source;

export interface FormSettings {
  /** What a form of this start of the program must give back. */
  readonly token: string;
  readonly extensions: readonly string[];
  readonly mebibytes: number;
}

/** The form to hand a file over: a browser's own field takes dropped files too, and the keyboard. */
export const form = ({ token, extensions, mebibytes }: FormSettings, words: DeskWords): Html =>
  html`<form method="post" action="/" enctype="multipart/form-data">
<h2>${words.form}</h2>
<p class="soft">${words.intro}</p>
<input type="hidden" name="token" value="${token}">
<label for="file">${words.file}</label>
<input type="file" id="file" name="file" required accept="${extensions.join(',')}" aria-describedby="file-hint">
<p class="soft" id="file-hint">${words.fileHint(extensions, mebibytes)}</p>
<button type="submit">${words.submit}</button>
</form>`;

/** Why a request was not served, with the way back. */
export const refusal = (message: string, words: DeskWords): Html =>
  html`<h2>${words.cannot}</h2>
<p class="refused" role="alert">${message}</p>
<p><a href="/">${words.again}</a></p>`;
