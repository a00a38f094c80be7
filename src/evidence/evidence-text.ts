import type { Evidence } from './evidence.ts';

/** Evidence as JSON: an amount, a field and a line of text a line, so that two runs can be compared by eye. */
export function evidenceText({ formatVersion, document, files, text, fields, amounts }: Evidence): string {
  const listed = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const entries = Object.entries(fields).map(
    ([key, field]) => `${JSON.stringify(key)}:${JSON.stringify(field)}`,
  );
  const parts = [
    `"formatVersion":${formatVersion}`,
    `"document":${JSON.stringify(document)}`,
    `"files":${listed(files)}`,
    `"text":${listed(text)}`,
    `"fields":${entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n}`}`,
    `"amounts":${listed(amounts)}`,
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}
