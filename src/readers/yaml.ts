import type { Event } from 'js-yaml';
import { parseEvents, YAMLException } from 'js-yaml';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Raw } from '../model/raw.ts';
import { codePointName, controlCharacterIn } from '../model/scalar.ts';
import { abridge } from './abridge.ts';
import { decode } from './decode.ts';
import { placesIn } from './places-in.ts';
import type { ReadContext, Reader } from './reader.ts';
import { YamlEvents } from './yaml-events.ts';
import type { YamlFaultAt } from './yaml-faults.ts';
import { DEEPEST, syntaxFault } from './yaml-faults.ts';

/**
 * YAML, and JSON, which is YAML too. Numbers are kept as they are written, so that `350.10` stays `350.10`;
 * a key without a value counts as not given. Aliases are refused: they are how a small file becomes a huge one;
 * so are tags and anchors, which would change what a value is, or lose a word of it, without a word.
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
  const at = placesIn(text, file);
  const tell = (faults: readonly YamlFaultAt[]): undefined => {
    for (const { reason, offset } of faults) reporter.report('yaml-syntax', { reason }, at(offset));
  };
  const events = eventsOf(text);
  if (events instanceof YAMLException) {
    const offset = events.mark?.position ?? 0;
    const control = controlCharacterIn(String.fromCodePoint(text.codePointAt(offset) ?? 0x20));
    if (control === undefined) return tell([syntaxFault(text, offset)]);
    reporter.report('control-character', { codePoint: codePointName(control) }, at(offset));
    return undefined;
  }
  const { raw, faults } = new YamlEvents(events, text, at).read();
  if (faults.length > 0) return tell(faults);
  if (!raw) reporter.report('empty-file', {}, { file });
  return raw;
}

/** What a text consists of, or what the parser stopped at. */
function eventsOf(text: string): readonly Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: DEEPEST });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}
