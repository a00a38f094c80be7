/** How many columns of a terminal a text takes: Chinese characters and full-width signs take two. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (WIDE.test(character) ? 2 : ZERO.test(character) ? 0 : 1),
    0,
  );

/** Blocks of East Asian width W and F (Unicode UAX #11), and marks that stand over others. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Rows as aligned lines: texts at the left, amounts at the right. The first row is the head; empty columns are left out. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows;
  const columns = head
    .map((_, column) => ({
      column,
      width: Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
      isRight: body.some((row) => /^[+-]?[\d,]+(\.\d+%?)?$/.test(row[column] ?? '')),
      isEmpty: body.every((row) => !row[column]),
    }))
    .filter(({ isEmpty }) => !isEmpty);
  return rows.map((row) => {
    const cells = columns.map(({ column, width, isRight }) => {
      const text = row[column] ?? '';
      const blank = ' '.repeat(width - widthOf(text));
      return isRight ? blank + text : text + blank;
    });
    return `  ${cells.join('  ').trimEnd()}`;
  });
}
