/** Kinds of broken syntax that the catalogues have words for; a parser's own English is only the last resort. */

/** In a template's markup. `detail` is the element's name, or what the parser said. */
export type MarkupFault = 'unclosed' | 'unmatched' | 'bare-less-than' | 'bare-ampersand' | 'other';

/** In a template's braces. `detail` is the block's name, or what the parser said. */
export type TemplateFault = 'unfinished' | 'unexpected' | 'mismatch' | 'other';

/** In YAML: the parser's codes, and what is not read though it is YAML. */
export type YamlFault =
  | 'ALIAS'
  | 'ALIAS_PROPS'
  | 'ANCHOR'
  | 'BAD_ALIAS'
  | 'BAD_COLLECTION_TYPE'
  | 'BAD_DIRECTIVE'
  | 'BAD_DQ_ESCAPE'
  | 'BAD_INDENT'
  | 'BAD_PROP_ORDER'
  | 'BAD_SCALAR_START'
  | 'BLOCK_AS_IMPLICIT_KEY'
  | 'BLOCK_IN_FLOW'
  | 'DUPLICATE_KEY'
  | 'IMPOSSIBLE'
  | 'KEY_OVER_1024_CHARS'
  | 'MISSING_CHAR'
  | 'MULTILINE_IMPLICIT_KEY'
  | 'MULTIPLE_ANCHORS'
  | 'MULTIPLE_DOCS'
  | 'MULTIPLE_TAGS'
  | 'NON_STRING_KEY'
  | 'RESOURCE_EXHAUSTION'
  | 'TAG'
  | 'TAB_AS_INDENT'
  | 'TAG_RESOLVE_FAILED'
  | 'UNEXPECTED_TOKEN';

/** The shape that a value has or should have. */
export type ShapeName = 'text' | 'list' | 'map';

/** What a template wanted a name to be. */
export type TemplateKind = 'amount' | 'list' | 'date' | 'text' | 'anything';

/** Fields and settings of a fixed form. */
export type FixedForm = 'body-code' | 'domain' | 'site-code' | 'phone' | 'index-number' | 'decimals';

/** A measure of the type area. */
export type PageSide = 'width' | 'height';

/** Which way text is set too close. */
export type Along = 'lines' | 'characters';

/** Why a file is no picture that can be printed. */
export type PictureFault = 'unknown' | 'broken' | 'too-large' | 'interlaced' | 'colours' | 'turned';

/** What there is too much of in all pictures together. */
export type PictureMeasure = 'files' | 'mebibytes' | 'megapixels';

/** Why a reason for a change has no place in the text. */
export type ReasonUnused = 'unchanged' | 'no-last-year';
