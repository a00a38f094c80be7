import { readdirSync } from 'node:fs';
import { compile } from '../../../dist/compile.js';
import { Reporter } from '../../../dist/diagnostics/reporter.js';
import { diskEnv, nodeEnv } from '../../../dist/env/node.js';
import { Shelf } from '../../../dist/shelf.js';
import { withCounty } from '../county.mjs';

/** Sections of the departments that print their nine tables; the others are too short to tell much. */
const SECTIONS = 3;

/** Finished documents of an invented county's departments, of 12 and more pages, and what they are written with. */
export const countyDocuments = (count) =>
  withCounty(async (data) => {
    const { templates, fonts } = nodeEnv();
    const env = diskEnv({ data, templates: templates.folder, fonts: fonts.folder });
    const shelf = new Shelf(env);
    const documents = [];
    for (const input of readdirSync(data).sort()) {
      const { document, diagnostics } = await compile({ input, formats: [] }, env, shelf);
      if (!document) throw new Error(JSON.stringify(diagnostics));
      if (document.sections.length >= SECTIONS) documents.push(distinct(document, documents.length));
      if (documents.length === count) break;
    }
    const { layout } = shelf.layout('hebei', new Reporter());
    return { documents, style: layout.style, env };
  });

/** Thousands of characters that budgets are written with, to begin paragraphs that departments share. */
const WORDS = [...'局科室股院校站所街镇乡村组办公厅处队厂店馆园林农牧渔水利电路桥港航运输邮政通信金融税务审计统计监察司法公证律师仲裁调解信访'];

/**
 * The document with every paragraph told apart by a few characters: departments share whole sentences, and an engine that
 * remembers paragraphs would answer those without setting them.
 */
export function distinct(document, number) {
  let next = number * 7919;
  const mark = () => {
    next++;
    return [next, next / 61, next / 3721, next / 226_981].map((n) => WORDS[Math.floor(n) % WORDS.length]).join('');
  };
  const paragraph = (node) => ({ ...node, inlines: [{ kind: 'text', text: mark() }, ...node.inlines] });
  const block = (node) => {
    if (node.kind === 'paragraph' || node.kind === 'note') return paragraph(node);
    if (node.kind !== 'list') return node;
    return { ...node, items: node.items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(paragraph) })) };
  };
  const sections = document.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) }));
  return { ...document, title: `${document.title}${number}`, sections };
}
