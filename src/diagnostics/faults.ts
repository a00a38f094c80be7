/** Kinds of broken syntax that the catalogues have words for; a parser's own English is only the last resort. */

/** In a template's markup. `detail` is the element's name, or what the parser said. */
export type MarkupFault = 'unclosed' | 'unmatched' | 'bare-less-than' | 'bare-ampersand' | 'other';

/** In a template's braces. `detail` is the block's name, or what the parser said. */
export type TemplateFault = 'unfinished' | 'unexpected' | 'mismatch' | 'other';
