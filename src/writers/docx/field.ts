import { Element } from './element.ts';

/** The runs of a complex field (ECMA-376 part 1, 17.16): what it says, then what it shows as long as nobody updates it. */
export const fieldBegin = (instruction: string): readonly Element[] => [
  mark('begin'),
  new Element('w:r', {}, [new Element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])]),
];

export const fieldSeparate = (): Element => mark('separate');

export const fieldEnd = (): Element => mark('end');

/** A text in a field's instruction. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const mark = (type: 'begin' | 'separate' | 'end'): Element =>
  new Element('w:r', {}, [new Element('w:fldChar', { 'w:fldCharType': type })]);
