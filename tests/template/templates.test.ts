import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Layout } from '../../src/layouts/layout.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';
import { fill } from '../../src/template/fill.ts';
import { parseTemplate } from '../../src/template/parse-template.ts';
import { readMarkup } from '../../src/template/read-markup.ts';
import { viewOf } from '../../src/template/view.ts';
import type { DraftBlock } from '../../src/tree/node.ts';
import { inlineText } from '../../src/tree/text.ts';
import { madePicture } from '../support/made-picture.ts';

const AMOUNTS = { unit: '万元', decimals: 2, trailingZeros: false, thousands: false } as const;
const LAYOUT = { amounts: { text: AMOUNTS, table: AMOUNTS } } as unknown as Layout;
const PARTIALS = {
  clause: { path: 'partials/clause.hbs', source: '（{{名称}}）\n' },
  nested: { path: 'partials/nested.hbs', source: '{{> clause this}}' },
};

/** The picture of the made-up budget, and one that could not be used. */
const PICTURES = new Map([
  ['示例', madePicture(30, 20)],
  ['坏.png', undefined],
]);

/** What a template gives for a budget: its blocks, and what was reported, as `code@line`. */
function run(source: string, budget: Budget = exampleBudget()) {
  const reporter = new Reporter();
  const sample = viewOf(exampleBudget(), []);
  const setting = { sample, partials: PARTIALS, tables: ['表'], kind: 'markup' } as const;
  const parsed = parseTemplate({ path: 'a.hbs', source }, setting, reporter);
  const markup = parsed && fill(parsed, viewOf(budget, []), LAYOUT, reporter);
  const sections =
    markup === undefined ? undefined : readMarkup(markup, () => ({ file: 'a.hbs' }), reporter, PICTURES);
  const reported = reporter.diagnostics.map(({ code, place }) => `${code}@${place.line ?? ''}`);
  return { blocks: (sections ?? []).flatMap((section) => section.blocks), sections, reported, reporter };
}

const texts = (blocks: readonly DraftBlock[]) =>
  blocks.map((block) => ('inlines' in block ? `${block.kind} ${inlineText(block.inlines)}` : block.kind));

const named = (name: string): Budget => {
  const budget = exampleBudget();
  return { ...budget, body: { ...budget.body, name } };
};

describe('a template', () => {
  test('makes a paragraph of each bare line and drops white space at its ends', () => {
    const { blocks } = run('<h1>一</h1>\n  　甲 \n\n乙\n');
    expect(texts(blocks)).toEqual(['heading 一', 'paragraph 甲', 'paragraph 乙']);
  });

  test('takes data for words, whatever they look like', () => {
    const { blocks, reported } = run('名称：{{单位.名称}}。', named('A & B <C>{{x}}"\'办公室'));
    expect(reported).toEqual([]);
    expect(texts(blocks)).toEqual(['paragraph 名称：A & B <C>{{x}}"\'办公室。']);
  });

  test('loses no words, not even in CDATA', () => {
    expect(texts(run('<![CDATA[甲 < 乙]]>').blocks)).toEqual(['paragraph 甲 < 乙']);
  });

  test('makes paragraphs of the lines of a text', () => {
    const budget = { ...exampleBudget(), dutyTexts: ['甲。\n乙。'] };
    const { blocks } = run('{{#each 部门职责}}\n{{this}}\n{{/each}}', budget);
    expect(texts(blocks)).toEqual(['paragraph 甲。', 'paragraph 乙。']);
  });

  test('prints an amount with its unit and remembers the 分 and the fields behind it', () => {
    const { blocks } = run('共{{万元 支出.支出合计}}。');
    const [paragraph] = blocks;
    const amount = paragraph?.kind === 'paragraph' && paragraph.inlines.find((i) => i.kind === 'amount');
    expect(amount).toEqual({
      kind: 'amount',
      text: '1万元',
      value: 1_000_000,
      sources: ['expenditure.total'],
    });
  });

  const FIGURES =
    '{{#each 图片}}<figure file="{{文件}}" alt="{{替代文字}}">{{#if 图题}}{{图题}}{{/if}}</figure>{{/each}}';
  const pictures = (...list: Budget['pictures']): Budget => ({ ...exampleBudget(), pictures: list });
  const words = '甲 & "乙" <丙>\'=`';

  test('places the pictures of the data, with a caption where there is one', () => {
    const budget = pictures({ file: '示例', alt: words, caption: words }, { file: '示例', alt: '图' });
    const { blocks, reported } = run(`甲\n${FIGURES}\n乙`, budget);
    expect(reported).toEqual([]);
    const picture = PICTURES.get('示例');
    expect(blocks).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'figure', picture, alt: words, caption: { inlines: [{ kind: 'text', text: words }] } },
      { kind: 'figure', picture, alt: '图' },
      { kind: 'paragraph' },
    ]);
    expect(blocks[2]).not.toHaveProperty('caption');
  });

  test('leaves out a picture that cannot be used: that was told at the data', () => {
    const { blocks, reported } = run(FIGURES, pictures({ file: '坏.png', alt: '图', caption: '图题' }));
    expect([blocks, reported]).toEqual([[], []]);
  });

  test.each([
    ['a file that the data does not list', '<figure file="{{年度}}" alt="图"/>', 'file'],
    ['one beside a picture of the data', '<figure file="../{{单位.名称}}" alt="图"/>', 'file'],
    [
      'words that come out empty',
      '{{#each 图片}}<figure file="{{文件}}" alt="{{顿号 ../部门职责}}"/>{{/each}}',
      'alt',
    ],
  ])('refuses %s', (_, source, attribute) => {
    const { blocks, reporter } = run(source, { ...exampleBudget(), dutyTexts: [] });
    expect(blocks).toEqual([]);
    expect(reporter.diagnostics).toMatchObject([{ code: 'figure-not-of-data', facts: { attribute } }]);
  });

  test('puts a partial in, filled from the group it is given', () => {
    expect(texts(run('甲{{> clause 单位}}乙').blocks)).toEqual(['paragraph 甲（示例）乙']);
  });

  test('makes sections of pages of their own, and lists whose items hold paragraphs', () => {
    const { sections } = run(
      '甲\n<section orientation="landscape">乙</section>\n<list level="2"><item>丙</item></list>',
    );
    expect(sections?.map((section) => section.orientation)).toEqual(['portrait', 'landscape', 'portrait']);
  });
});

describe('a faulty template is reported at its own line:', () => {
  test.each([
    ['an element that is not closed', '甲\n<p>乙\n丙', ['markup-syntax@3']],
    [
      'one closed in another branch',
      '{{#if 新成立单位}}\n<p>甲\n{{/if}}\n乙</p>',
      ['markup-syntax@4', 'markup-syntax@3'],
    ],
    ['an unknown element', '甲\n\n<h7>乙</h7>', ['markup-unknown-element@3']],
    ['an unknown attribute', '<p colour="red">甲</p>', ['markup-unknown-attribute@1']],
    ['an attribute with a wrong value', '<list level="9"><item>甲</item></list>', ['markup-bad-attribute@1']],
    ['a list without its level', '<list><item>甲</item></list>', ['markup-bad-attribute@1']],
    ['an unknown name', '甲\n{{单位.名字}}', ['template-unknown-name@2']],
    ['one inside #if', '甲\n{{#if 新成立}}乙{{/if}}', ['template-unknown-name@2']],
    ['one inside #each', '{{#each 部门职责}}\n{{this}}{{../年份}}\n{{/each}}', ['template-unknown-name@2']],
    ['one in a helper', '甲\n\n{{万元 收入.合计数}}', ['template-unknown-name@3']],
    ['one in a branch that is not taken', '{{#if 新成立单位}}{{没有}}{{/if}}', ['template-unknown-name@1']],
    ['one in a condition', '{{#if (等于 机构设置.状况 "无")}}甲{{/if}}', ['template-unknown-name@1']],
    ['an unknown helper', '甲\n{{亿元 收入.收入合计}}', ['template-unknown-name@2']],
    ['an unknown partial', '甲\n{{> nothing 单位}}', ['template-unknown-name@2']],
    ['three braces', '甲\n{{{单位.名称}}}', ['template-unescaped@2']],
    ['an ampersand', '甲\n{{& 单位.名称}}', ['template-unescaped@2']],
    ['an amount without its unit', '{{收入.收入合计}}', ['template-wrong-value@1']],
    ['a name taken for an amount', '{{万元 单位.名称}}', ['template-wrong-value@1']],
    ['#each over what is no list', '{{#each 单位}}甲{{/each}}', ['template-wrong-value@1']],
    ['a partial inside a partial', '甲\n{{> nested 单位}}', ['template-unsupported@1']],
    ['an inverted block', '甲\n{{^年度}}乙{{/年度}}', ['template-unsupported@2']],
    ['a full-width brace', '甲\n乙｛｛年度｝｝', ['template-braces@2']],
    ['a single brace', '{年度}', ['template-braces@1']],
    ['a brace that nothing closes', '甲\n\n乙}', ['template-braces@3']],
    ['braces in an attribute', '甲\n<p role="{x}">乙</p>', ['template-braces@2', 'markup-bad-attribute@2']],
    ['braces in a branch', '{{#if 年度}}\n｛甲｝\n{{/if}}', ['template-braces@2']],
    ['too many arguments', '甲\n{{万元 收入.收入合计 年度 年度}}', ['template-wrong-arguments@2']],
    ['one argument too many', '{{万元 收入.收入合计 年度}}', ['template-wrong-arguments@1']],
    ['no argument', '甲\n{{日期}}', ['template-wrong-arguments@2']],
    ['an argument by name', '{{万元 收入.收入合计 位数=2}}', ['template-wrong-arguments@1']],
    ['an argument of a value', '{{年度 位数=2}}', ['template-unknown-name@1']],
    ['an argument too few in a condition', '{{#if (等于 年度)}}甲{{/if}}', ['template-wrong-arguments@1']],
    ['a condition of two', '{{#if 年度 年度}}甲{{/if}}', ['template-wrong-arguments@1']],
    [
      'a condition with an argument by name',
      '{{#if 年度 includeZero=true}}甲{{/if}}',
      ['template-wrong-arguments@1'],
    ],
    ['a partial without its group', '甲\n{{> clause}}', ['template-wrong-arguments@2']],
    ['a partial with an argument by name', '{{> clause 单位 甲=1}}', ['template-wrong-arguments@1']],
    ['a condition that is printed', '{{为零 收入.收入合计}}', ['template-misused-helper@1']],
    [
      'words taken for a condition',
      '{{#if (等于 (万元 收入.收入合计) "0万元")}}甲{{/if}}',
      ['template-misused-helper@1', 'template-wrong-value@1'],
    ],
    ['a text that is no date', '{{日期 单位.名称}}', ['template-wrong-value@1']],
    ['a literal amount', '{{万元 5}}', ['template-wrong-value@1']],
    ['a number that no text equals', '{{#if (等于 年度 2026)}}甲{{/if}}', ['template-wrong-value@1']],
    ['yes or no, printed', '{{新成立单位}}', ['template-wrong-value@1']],
    ['a group, printed', '{{单位}}', ['template-wrong-value@1']],
    ['a variable of Handlebars', '{{#each 部门职责}}\n{{@index}}\n{{/each}}', ['template-unsupported@2']],
    ['everything that there is', '{{@root.没有}}', ['template-unsupported@1']],
    ['an amount typed by hand', '甲\n<amount value="5" sources="">5万元</amount>', ['markup-by-hand@2']],
    ['one without its attributes', '甲\n<amount>5万元</amount>', ['markup-by-hand@2']],
    [
      'a table that there is not',
      '甲\n{{#if 新成立单位}}\n<budget-table name="裱"/>{{/if}}',
      ['unknown-table@3'],
    ],
    ['a picture of its own', '甲\n<figure file="图.png" alt="图"/>', ['figure-not-of-data@2']],
    [
      'a picture without words, in a branch that no data has taken',
      '甲\n{{#if 新成立单位}}\n{{#each 图片}}<figure file="{{文件}}" alt=" "/>{{/each}}{{/if}}',
      ['figure-not-of-data@3'],
    ],
    [
      'a picture without its attributes',
      '<figure>图</figure>',
      ['markup-bad-attribute@1', 'markup-bad-attribute@1'],
    ],
    ['a picture in a paragraph', '<p>甲<figure file="{{年度}}" alt="图"/></p>', ['markup-misplaced@1']],
    ['a block of another kind', '{{#loop 部门职责}}甲{{/loop}}', ['template-unsupported@1']],
    ['braces that are not closed', '甲\n{{#if 新成立单位}}乙', ['template-syntax@2']],
  ])('%s', (_, source, expected) => {
    expect(run(source).reported).toEqual(expected);
  });

  test('with braces as they should be written', () => {
    const { reporter } = run('{年度}｛｛单位.名称｝｝');
    expect(reporter.diagnostics).toMatchObject([
      { facts: { text: '{年度}', name: '年度' }, place: { column: 1 } },
      { facts: { text: '｛｛单位.名称｝｝', name: '单位.名称' }, place: { column: 5 } },
    ]);
  });

  test('in a partial at the partial’s own line', () => {
    const source = '甲\n\n{{> clause 公开信息.保密审查}}';
    const { reporter } = run(source);
    expect(reporter.diagnostics).toMatchObject([
      { code: 'template-unknown-name', place: { file: 'partials/clause.hbs', line: 1 } },
    ]);
  });

  test('several at once, with the names that are known', () => {
    const { reporter } = run('{{单位.名字}}\n{{收入.总数}}');
    expect(reporter.diagnostics.map((d) => d.place.line)).toEqual([1, 2]);
    expect(reporter.diagnostics[0]?.facts).toMatchObject({ known: expect.stringContaining('名称') });
  });

  test('a value that the text needs and the data lacks', () => {
    const { blocks, reported, reporter } = run('甲\n电话{{公开信息.联系电话}}', {
      ...exampleBudget(),
      publication: {},
    });
    expect(reported).toEqual(['template-needs-value@2']);
    expect(reporter.diagnostics[0]?.facts).toMatchObject({ name: '公开信息.联系电话' });
    expect(blocks).toEqual([]);
  });

  test('elements where they cannot stand', () => {
    expect(run('甲\n<p><h1>甲</h1></p>').reported).toEqual(['markup-misplaced@2']);
    expect(run('<section><section>甲</section></section>').reported).toEqual(['markup-misplaced@1']);
    expect(run('<list level="2">\n甲\n</list>').reported).toEqual(['markup-misplaced@3']);
    expect(run('<list level="2">{{单位.名称}}</list>').reported).toEqual(['markup-misplaced@1']);
    expect(run('<list level="2"><item><h1>甲</h1></item></list>').reported).toEqual(['markup-misplaced@1']);
    expect(run('<item>甲</item>').reported).toEqual(['markup-misplaced@']);
  });
});
