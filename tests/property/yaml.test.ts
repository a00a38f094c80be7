import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParsedNode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parse, parseAllDocuments, stringify, visit } from 'yaml';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Raw } from '../../src/model/raw.ts';
import { readYaml } from '../../src/readers/yaml.ts';

type Plain = string | readonly Plain[] | readonly (readonly [key: string, value: Plain])[];

/** What our reader makes of a text; undefined where it refuses it. */
function read(text: string): Plain | 'nothing' | undefined {
  const reporter = new Reporter();
  const raw = readYaml(Buffer.from(text), 'a.yaml', reporter);
  if (raw) return plain(raw);
  return reporter.diagnostics.every(({ code }) => code === 'empty-file') ? 'nothing' : undefined;
}

function plain(raw: Raw): Plain {
  if (raw.kind === 'text') return raw.text;
  return raw.kind === 'list'
    ? raw.items.map(plain)
    : raw.entries.map(({ key, value }) => [key, plain(value)]);
}

/** What another library makes of it. */
function readOtherwise(text: string): Plain | 'nothing' | undefined {
  const documents = parseAllDocuments(text, { stringKeys: true });
  if (!Array.isArray(documents)) return 'nothing';
  const [document] = documents;
  if (documents.length !== 1 || !document || document.errors.length > 0) return undefined;
  let isMarked = false;
  visit(document, {
    Node: (_, node) => {
      isMarked = isMarked || isAlias(node) || (node as ParsedNode).tag !== undefined;
    },
  });
  if (isMarked) return undefined;
  return isAbsent(document.contents) ? 'nothing' : plainNode(document.contents as ParsedNode);
}

const isAbsent = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null);

function plainNode(node: ParsedNode): Plain {
  if (isSeq(node))
    return node.items.filter((item) => !isAbsent(item)).map((item) => plainNode(item as ParsedNode));
  if (isMap(node))
    return node.items.flatMap(({ key, value }): readonly (readonly [string, Plain])[] =>
      isAbsent(value) ? [] : [[String((key as { value: unknown }).value), plainNode(value as ParsedNode)]],
    );
  if (!isScalar(node)) throw new Error('there is nothing else');
  return typeof node.value === 'string' ? node.value : (node.source as string);
}

const SCRAPS =
  `a|b|甲|: |:|- |-|\n|\n|\n  |\n |\n    |"|'|{|}|[|]|, |,|# c|#|> |>-\n|~|null|1.50|true|? |&x |%|@|\`|\\|\t| |  |c: |d: 1|---|...|！|，|“|\r\n|=|<<`.split(
    '|',
  );

test('of two libraries that both take a text, both read the same', () => {
  let both = 0;
  const text = fc.array(fc.constantFrom(...SCRAPS, '|'), { maxLength: 14 }).map((scraps) => scraps.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const [ours, theirs] = [read(source), readOtherwise(source)];
      // A file of one text only is none of data, however it reads.
      if (typeof ours !== 'object' || theirs === undefined) return;
      both++;
      expect(ours, source).toEqual(theirs);
    }),
    { numRuns: 5000 },
  );
  expect(both).toBeGreaterThan(100);
});

function asRead(written: unknown): Plain {
  if (typeof written === 'string') return written;
  if (Array.isArray(written)) return written.map(asRead);
  return Object.entries(written as object).map(([key, inner]) => [key, asRead(inner)]);
}

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('1.50', '是', '~', 'null', '%', '- ', 'a: b', '甲\n乙\n', ' 甲', '“甲”'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('what another library writes, in any style, reads as it was', () => {
  const style = fc.record({
    collectionStyle: fc.constantFrom('any', 'block', 'flow'),
    defaultStringType: fc.constantFrom(
      'PLAIN',
      'QUOTE_SINGLE',
      'QUOTE_DOUBLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ),
    indent: fc.integer({ min: 2, max: 6 }),
    lineWidth: fc.constantFrom(0, 20, 80),
  });
  fc.assert(
    fc.property(value, style, (written, options) => {
      const bytes = Buffer.from(stringify(written, { ...options, aliasDuplicateObjects: false } as never));
      const text = bytes.toString();
      // It writes a text that begins with a blank so that neither reads it as it was, and cuts pairs of surrogates.
      fc.pre(isDeepStrictEqual(parse(text), written));
      expect(read(text), JSON.stringify(text)).toEqual(asRead(written));
    }),
    { numRuns: 2000 },
  );
});
