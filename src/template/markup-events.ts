import { SaxesParser } from 'saxes';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { nearest } from '../model/conform.ts';
import type { ElementName, ElementRule } from './vocabulary.ts';
import { isElementName, vocabulary } from './vocabulary.ts';

/** What a piece of markup says, in order. Elements and attributes have been held against the vocabulary. */
export interface MarkupHandler {
  open?(name: ElementName, attributes: Readonly<Record<string, string>>, place: Place): void;
  close?(name: ElementName): void;
  text?(text: string): void;
}

/** Lines and columns of the markup, from 1 and 0, as places of the file that a reader would mend. */
export type Locate = (line: number, column: number) => Place;

/** Parses strict markup (XML with our vocabulary). Reports what is wrong and answers whether nothing was. */
export function markupEvents(
  markup: string,
  locate: Locate,
  reporter: Reporter,
  handler: MarkupHandler = {},
): boolean {
  const parser = new SaxesParser({ fragment: true, position: true });
  const here = () => locate(parser.line, Math.max(0, parser.column - 1));
  let sound = true;
  parser.on('error', (error) => {
    // After the first syntax error the rest is noise.
    if (sound) reporter.report('markup-syntax', { reason: error.message.replace(/^\d+:\d+: /, '') }, here());
    sound = false;
  });
  parser.on('opentag', (tag) => {
    if (!sound) return;
    const name = tag.name;
    // Without xmlns, saxes gives attributes as plain strings.
    const attributes = tag.attributes as Readonly<Record<string, string>>;
    if (!isElementName(name) || !attributesFit(name, attributes, here(), reporter)) {
      if (!isElementName(name)) reportUnknown(name, here(), reporter);
      sound = false;
      return;
    }
    handler.open?.(name, attributes, here());
  });
  parser.on('closetag', ({ name }) => {
    if (sound && isElementName(name)) handler.close?.(name);
  });
  parser.on('text', (text) => {
    if (sound) handler.text?.(text);
  });
  parser.write(markup).close();
  return sound;
}

function reportUnknown(name: string, place: Place, reporter: Reporter): void {
  const known = Object.keys(vocabulary);
  reporter.report(
    'markup-unknown-element',
    { name, nearest: nearest(name, known), known: known.map((n) => `<${n}>`).join(' ') },
    place,
  );
}

function attributesFit(
  element: ElementName,
  given: Readonly<Record<string, string>>,
  place: Place,
  reporter: Reporter,
): boolean {
  const rule: ElementRule = vocabulary[element];
  const known = Object.keys(rule.attributes).join('、');
  let fit = true;
  for (const [attribute, value] of Object.entries(given)) {
    const allowed = rule.attributes[attribute];
    if (!allowed) reporter.report('markup-unknown-attribute', { element, attribute, known }, place);
    else if (allowed.length > 0 && !allowed.includes(value) && value !== PLACEHOLDER)
      reporter.report(
        'markup-bad-attribute',
        { element, attribute, value, allowed: allowed.join('、') },
        place,
      );
    else continue;
    fit = false;
  }
  for (const attribute of rule.required ?? []) {
    if (given[attribute] !== undefined) continue;
    reporter.report('markup-bad-attribute', { element, attribute, value: '', allowed: known }, place);
    fit = false;
  }
  return fit;
}

/** Stands where a template will put a value, when its markup is checked before there are any. */
export const PLACEHOLDER = '\ufffc';
