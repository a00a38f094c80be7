/** Whether two names of subjects are one, whatever the width of their brackets and the blanks in them. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
