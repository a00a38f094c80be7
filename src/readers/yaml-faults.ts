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
  const { tokens, tooDeep } = parsed(text);
  if (tooDeep !== undefined) return { reason: 'RESOURCE_EXHAUSTION', offset: tooDeep };
  const [document] = new Composer({ stringKeys: true }).compose(tokens, true, text.length);
  // After the first break of syntax the parser stumbles over what follows; a field given twice does not break it.
  const error = [...(document?.warnings ?? []), ...(document?.errors ?? [])].find(
    ({ code }) => code !== 'DUPLICATE_KEY',
  );
  return error
    ? { reason: error.code, offset: error.pos[0] }
    : { reason: 'UNEXPECTED_TOKEN', offset: refused };
}

/** A text's syntax; where its lists and fields are nested too deep, the place of it instead. */
function parsed(text: string): { readonly tokens: readonly CST.Token[]; readonly tooDeep?: number } {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return { tokens: [], tooDeep: parser.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
}
