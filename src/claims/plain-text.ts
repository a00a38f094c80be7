/** Characters that clerks type for others; all are one UTF-16 unit, so that places stay what they are. */
const MEANT: Readonly<Record<string, string>> = {
  '﹪': '%',
  '−': '-',
  '–': '-',
  '　': ' ',
  ' ': ' ',
  '\t': ' ',
  '\r': '\n',
};

/**
 * The text as it is meant, each character at its place: digits, signs, brackets and colons half-width. The comma
 * stays full-width, since between digits it may part thousands or sentences.
 */
export const plainText = (text: string): string =>
  text.replace(
    /[！-＋－-～﹪−–　\u00a0\t\r]/g,
    (character) => MEANT[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
