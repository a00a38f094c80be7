import type { CST } from 'yaml';
import { Composer, Lexer, Parser } from 'yaml';
import type { YamlFault } from '../diagnostics/faults.ts';

/** Nothing is nested this deep; far below what exhausts the stack, which may end the process. */
export const DEEPEST = 100;

/** What is wrong with a text, and where: an offset in UTF-16 units. */
export interface YamlFaultAt {
  readonly reason: YamlFault;
  readonly offset: number;
}

/**
 * What is wrong with a text that js-yaml, which is five times faster, does not take: the `yaml` library goes on after
 * a fault and knows what it is and where it begins. What it takes itself is told at the offset that js-yaml `refused`.
 */
export function syntaxFault(text: string, refused: number): YamlFaultAt {
  const { tokens, tooDeep, openQuote } = parsed(text);
  if (tooDeep !== undefined) return { reason: 'RESOURCE_EXHAUSTION', offset: tooDeep };
  if (openQuote !== undefined) return { reason: 'MISSING_CHAR', offset: openQuote };
  const [document] = new Composer({ stringKeys: true }).compose(tokens, true, text.length);
  // After the first break of syntax the parser stumbles over what follows; a field given twice does not break it.
  const error = [...(document?.warnings ?? []), ...(document?.errors ?? [])].find(
    ({ code }) => code !== 'DUPLICATE_KEY',
  );
  return error
    ? { reason: error.code, offset: error.pos[0] }
    : { reason: 'UNEXPECTED_TOKEN', offset: refused };
}

/** A text's syntax, or where it ends: where it is nested too deep, or a quotation mark that nothing closes. */
interface Parsed {
  readonly tokens: readonly CST.Token[];
  readonly tooDeep?: number;
  readonly openQuote?: number;
}

function parsed(text: string): Parsed {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    if (isOpenQuote(lexeme)) return { tokens: [], openQuote: parser.offset };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return { tokens: [], tooDeep: parser.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** Whether a piece of the text is a quotation that goes on to its end. */
const isOpenQuote = (lexeme: string): boolean =>
  /^["']/.test(lexeme) && (lexeme.length === 1 || !lexeme.endsWith(lexeme.charAt(0)));
