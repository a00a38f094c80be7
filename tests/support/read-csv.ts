/** Reads RFC 4180, a character at a time; throws where a quote is out of place. A mark at the start is no text. */
export function readCsv(source: string): readonly (readonly string[])[] {
  const text = source.replace(/^\uFEFF/, '');
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quote is not closed');
        if (text[at] === '"') at++;
        field += text[at];
      }
      at++;
    } else {
      for (; at < text.length && !',\r\n'.includes(text[at] as string); at++) {
        if (text[at] === '"') throw new Error(`a quote within a field at ${at}`);
        field += text[at];
      }
    }
    record.push(field);
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      records.push(record);
      record = [];
      at += 2;
    } else throw new Error(`a field does not end at ${at}`);
  }
  if (record.length > 0) throw new Error('the last line does not end');
  return records;
}
