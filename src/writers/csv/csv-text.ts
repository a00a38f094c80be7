/** Rows as RFC 4180 writes them: lines end with CR LF, a field is quoted where it must be. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');

const field = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
