import { SaxesParser } from 'saxes';
import type { MarkupFault } from '../diagnostics/faults.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { nearest } from '../model/conform.ts';
import type { Context, ElementName, ElementRule } from './vocabulary.ts';
import { isElementName, sayable, vocabulary } from './vocabulary.ts';

/** What a piece of markup says, in order. Elements and attributes have been held against the vocabulary. */
export interface MarkupHandler {
  /** Reports an element that may not be used at all, and answers whether it did. */
  refuses?(name: ElementName, attributes: Readonly<Record<string, string>>, place: Place): boolean;
  open?(name: ElementName, attributes: Readonly<Record<string, string>>, place: Place): void;
  close?(name: ElementName): void;
  text?(text: string): void;
}

/** Lines and columns of the markup, from 1 and 0, as places of the file that a reader would mend. */
export type Locate = (line: number, column: number) => Place;

/**
 * Parses strict markup (XML with our vocabulary). Reports what is wrong and answers whether nothing was.
 *
 * `outside` is what the piece stands in: blocks for a whole document, undefined where that is not known.
 */
export function markupEvents(
  markup: string,
  locate: Locate,
  reporter: Reporter,
  handler: MarkupHandler = {},
  outside?: Context,
): boolean {
  const parser = new SaxesParser({ fragment: true, position: true });
  const here = () => locate(parser.line, Math.max(0, parser.column - 1));
  const open: ElementName[] = [];
  let sound = true;
  const fault = (report: () => void): void => {
    // After the first fault the rest is noise.
    if (sound) report();
    sound = false;
  };
  const misplaced = (element: string): void => {
    const parent = open[open.length - 1] ?? '';
    fault(() => reporter.report('markup-misplaced', { element, parent }, here()));
  };
  parser.on('error', ({ message }) => {
    fault(() => reporter.report('markup-syntax', syntaxFault(message), here()));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!sound) return;
    // Without xmlns, saxes gives attributes as plain strings.
    const given = attributes as Readonly<Record<string, string>>;
    const place = here();
    if (!isElementName(name)) return fault(() => reportUnknown(name, place, reporter));
    if (handler.refuses?.(name, given, place)) return fault(() => undefined);
    if (!attributesFit(name, given, place, reporter)) return fault(() => undefined);
    if (!mayStand(name, open, outside)) return misplaced(`<${name}>`);
    handler.open?.(name, given, place);
    open.push(name);
  });
  parser.on('closetag', ({ name }) => {
    if (sound && isElementName(name)) handler.close?.(name);
    open.pop();
  });
  const words = (text: string): void => {
    const holds = holdsOf(open, outside);
    if ((holds === 'list' || holds === 'none') && text.trim() !== '') misplaced(text.trim().slice(0, 8));
    if (sound) handler.text?.(text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(markup).close();
  return sound;
}

/** What may be put where the parser is: what the innermost element holds, or what the piece stands in. */
function holdsOf(open: readonly ElementName[], outside: Context | undefined): Context | 'none' | undefined {
  const innermost = open[open.length - 1];
  return innermost === undefined ? outside : vocabulary[innermost].holds;
}

function mayStand(name: ElementName, open: readonly ElementName[], outside: Context | undefined): boolean {
  const rule: ElementRule = vocabulary[name];
  const holds = holdsOf(open, outside);
  if (name === 'section' && open.length > 0) return false;
  return holds === undefined || (holds !== 'none' && rule.in.includes(holds));
}

/** The parser's English in kinds that the catalogue has words for. */
function syntaxFault(message: string): { readonly fault: MarkupFault; readonly detail: string } {
  const detail = message.replace(/^\d+:\d+: /, '');
  const tag = /tag: ([^.]+)/.exec(detail)?.[1] ?? '';
  if (detail.startsWith('unclosed tag')) return { fault: 'unclosed', detail: tag };
  if (detail.startsWith('unmatched closing tag')) return { fault: 'unmatched', detail: tag };
  if (/in tag name|weird empty|in closing tag/.test(detail)) return { fault: 'bare-less-than', detail };
  if (/entity|unexpected end/.test(detail)) return { fault: 'bare-ampersand', detail };
  return { fault: 'other', detail };
}

function reportUnknown(name: string, place: Place, reporter: Reporter): void {
  const known = sayable;
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
