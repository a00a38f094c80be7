const LONGEST = 31;

/**
 * Names that Excel takes for sheets: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, not
 * `History`, and none twice, whatever the capitals. What was wanted is kept as far as that goes.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((name) => {
    const plain = legal(name);
    let unique = plain;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = cut(plain, ` (${n})`);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function legal(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Excel refuses
  const plain = name.replace(/[\u0000-\u001f[\]:*?/\\]/g, '_').trim();
  return cut(plain.replace(/^'|'$/g, '_') || '_', '').replace(/'$/, '_');
}

/** As many whole characters of a name as leave room for its end. */
function cut(name: string, end: string): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length + end.length > LONGEST) break;
    short += character;
  }
  return short + end;
}
