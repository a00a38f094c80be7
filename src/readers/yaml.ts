import type { CST, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
  YAMLParseError,
} from 'yaml';
import type { YamlFault } from '../diagnostics/faults.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Raw, RawEntry } from '../model/raw.ts';
import { abridge } from './abridge.ts';
import { decode } from './decode.ts';
import type { ReadContext, Reader } from './reader.ts';

/**
 * YAML, and JSON, which is YAML too. Numbers are kept as they are written, so that `350.10` stays `350.10`;
 * a key without a value counts as not given. Aliases are refused: they are how a small file becomes a huge one;
 * so are tags, which would change what a value is without a word.
 */
export const yaml: Reader = {
  extensions: ['yaml', 'yml', 'json'],
  largest: 4,
  read: (bytes, file, { reporter, wanted }) => readYaml(bytes, file, reporter, wanted),
};

/** Reads the bytes of a YAML file. */
export function readYaml(
  bytes: Uint8Array,
  file: string,
  reporter: Reporter,
  wanted?: ReadContext['wanted'],
): Raw | undefined {
  const text = decode(bytes);
  if (text === undefined) {
    reporter.report('not-text', {}, { file });
    return undefined;
  }
  return parseYaml(wanted ? abridge(text, wanted) : text, file, reporter);
}

function parseYaml(text: string, file: string, reporter: Reporter): Raw | undefined {
  const counter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const fault = (reason: YamlFault, offset: number) => reporter.report('yaml-syntax', { reason }, at(offset));
  const { tokens, tooDeep } = parsed(text, counter);
  if (tooDeep !== undefined) {
    fault('RESOURCE_EXHAUSTION', tooDeep);
    return undefined;
  }
  // As the library's `parseDocument` does, which would parse the text once more.
  const [document, another] = new Composer({ stringKeys: true }).compose(tokens, true, text.length);
  if (!document) throw new Error('there is always a document');
  const errors = another ? [...document.errors, severalDocuments(another.range)] : document.errors;
  for (const error of tellable(errors)) fault(error.code, error.pos[0]);
  if (errors.length > 0) return undefined;
  // Most texts have neither: an alias begins with one of these, a tag with the other.
  const marked = /[*!]/.test(text) ? firstMarked(document.contents) : undefined;
  if (marked) {
    fault(marked.reason, marked.offset);
    return undefined;
  }
  if (!document.contents || isAbsent(document.contents)) {
    reporter.report('empty-file', {}, { file });
    return undefined;
  }
  return toRaw(document.contents, at);
}

/** Nothing is nested this deep; far below what exhausts the stack of the parser, which may end the process. */
const DEEPEST = 100;

/** A text's syntax, its lines counted; where its lists and fields are nested too deep, the place of it instead. */
function parsed(
  text: string,
  counter: LineCounter,
): { readonly tokens: readonly CST.Token[]; readonly tooDeep?: number } {
  const tokens: CST.Token[] = [];
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return { tokens: [], tooDeep: parser.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
}

const severalDocuments = ([start, end]: readonly [number, number, number]): YAMLParseError =>
  new YAMLParseError([start, end], 'MULTIPLE_DOCS', '');

/** After the first break of syntax the parser stumbles over what follows; fields given twice are each their own fault. */
function tellable(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || (error.code === 'DUPLICATE_KEY' && !first));
}

/** The first alias or tag (`!!str`, `!foo`), which are YAML and are not read. */
function firstMarked(contents: ParsedNode | null): { reason: YamlFault; offset: number } | undefined {
  let found: { reason: YamlFault; offset: number } | undefined;
  visit(contents, {
    Node: (_, node) => {
      const { range, tag } = node as ParsedNode;
      const reason = isAlias(node) ? 'ALIAS' : tag === undefined ? undefined : 'TAG';
      if (!reason) return undefined;
      found = { reason, offset: range[0] };
      return visit.BREAK;
    },
  });
  return found;
}

type At = (offset: number) => Place;

/** A node's raw value; undefined for an alias, of which there is none by now. */
function toRaw(node: ParsedNode, at: At): Raw | undefined {
  const place = at(node.range[0]);
  if (isScalar(node)) return { kind: 'text', text: scalarText(node), place };
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node as YAMLMap.Parsed, at), place };
  if (isSeq(node)) {
    const items = (node as YAMLSeq.Parsed).items.filter((item) => !isAbsent(item));
    return { kind: 'list', items: items.flatMap((item) => toRaw(item, at) ?? []), place };
  }
  return undefined;
}

function entriesOf(map: YAMLMap.Parsed, at: At): readonly RawEntry[] {
  return map.items.flatMap(({ key, value }) => {
    if (!value || isAbsent(value)) return [];
    const raw = toRaw(value, at);
    return raw ? [{ key: String((key as Scalar).value), place: at(key.range[0]), value: raw }] : [];
  });
}

/** A plain `~`, `null` or nothing at all. */
const isAbsent = (node: ParsedNode): boolean => isScalar(node) && node.value === null;

/** Numbers and truth values as they stand in the file; strings as they read. */
const scalarText = (node: Scalar.Parsed): string =>
  typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
