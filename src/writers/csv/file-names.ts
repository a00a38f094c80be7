/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Characters at most: the document's folder comes before, and Windows takes 260 in all. */
const LONGEST = 40;

/**
 * Names of files without their extension, for tables of these names: letters and figures of any script and hyphens,
 * the same on every system, and none twice whatever the capitals.
 */
export function fileNames(tables: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const letters = [...table.normalize('NFC').replace(/[^\p{L}\p{N}-]+/gu, '_')].slice(0, LONGEST).join('');
    const plain = letters === '' || RESERVED.test(letters) ? `_${letters}` : letters;
    let unique = plain;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${plain}_${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
