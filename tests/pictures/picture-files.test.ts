import { symlinkSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { diskTree } from '../../src/env/node.ts';
import { Shelf } from '../../src/shelf.ts';
import { printTree } from '../../src/tree/print.ts';
import { defaultFormats } from '../../src/writers/index.ts';
import { bytesOf, env } from '../support/compile-data.ts';
import { COLOURS, pngBytes } from '../support/made-picture.ts';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

const ALT = '办公室下设两个科';
const PNG = pngBytes(60, 40, COLOURS.rgb);

const giving = (...pictures: readonly Record<string, string>[]): string =>
  department((d) => {
    d.图片 = pictures;
  });

const chart = (file: string, more: Record<string, string> = {}) => ({ 文件: file, 替代文字: ALT, ...more });

/** What `check` says of data in a folder with such files. */
async function checked(yaml: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const { diagnostics } = await runJson(['check', 'd/a.yaml'], { data: { 'd/a.yaml': yaml, ...files } });
  return diagnostics;
}

describe('a picture', () => {
  const yaml = giving(chart('图/机构.png', { 图题: '机构图 & <内设>' }), chart('图\\二.png'));
  const data = memoryTree({ 'd/a.yaml': yaml, 'd/图/机构.png': PNG, 'd/图/二.png': pngBytes(8, 9) });
  const made = async (layout: string) =>
    compile({ input: 'd/a.yaml', formats: defaultFormats, layout }, { ...env, data }, new Shelf(env));

  test.each(['hebei', 'shanghai-putuo'])('of the data stands in the document of %s', async (layout) => {
    const { document, diagnostics } = await made(layout);
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const lines = document ? printTree(document).split('\n') : [];
    const at = lines.findIndex((line) => line.includes('figure'));
    expect(lines.slice(at, at + 4).map((line) => line.trim().replace(/ \d+ /, ' '))).toEqual([
      `figure image/png 60×40 ${ALT}`,
      'caption 机构图 & <内设>',
      `figure image/png 8×9 ${ALT}`,
      expect.stringMatching(/^heading level 1/),
    ]);
  });

  test('is in the web page itself, with its words', async () => {
    const html = Buffer.from(bytesOf(await made('hebei'), 'html')).toString();
    expect(html).toContain(
      `<figure><img src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}" alt="${ALT}" width="60" height="40">` +
        '<figcaption><p class="caption">机构图 &amp; &lt;内设&gt;</p></figcaption></figure>',
    );
  });

  test('may be given in English, and its file be named from where it is', async () => {
    const english = department((d) => {
      d.pictures = [{ file: './a.png', alt: ALT, caption: '图' }];
    });
    expect((await checked(english, { 'd/a.png': PNG })).filter((d) => d.severity !== 'note')).toEqual([]);
  });

  test('beside data at the top of the folder is found', async () => {
    const { diagnostics } = await runJson(['check', 'a.yaml'], {
      data: { 'a.yaml': giving(chart('甲.png')), '甲.png': PNG },
    });
    expect(diagnostics.filter((d) => d.severity !== 'note')).toEqual([]);
  });

  test.each([
    "甲 & 乙 '丙' = `丁`.png",
    '甲  乙.png',
    '{{年度}}.png',
    '甲\u2028乙.PNG',
    '&amp;.png',
    '机构图',
  ])('may have any name: %s', async (name) => {
    const found = await checked(giving(chart(name)), { [`d/${name}`]: PNG });
    expect(found.filter((d) => d.severity !== 'note')).toEqual([]);
  });

  test('in a folder of data is taken for none', async () => {
    const { disk } = memoryDisk();
    const files = { 'd/a.yaml': yaml, 'd/图/机构.png': PNG, 'd/图/二.png': PNG };
    const ran = await runJson(['build', 'd', '--format', 'html'], { disk, data: files });
    expect(ran.status).toBe(0);
    expect(ran.files.map(({ format }) => format)).toEqual(['html']);
  });

  test('whose words hold what every text may not is told by the rules of texts', async () => {
    const slips = giving({
      文件: 'a.png',
      替代文字: '联系张三，身份证号码110101190001010030',
      图题: '机构的的图',
    });
    const found = await checked(slips, { 'd/a.png': PNG });
    expect(found.map((d) => d.place?.field)).toEqual(
      expect.arrayContaining(['图片[1].替代文字', '图片[1].图题']),
    );
  });
});

describe('what is wrong with pictures is told, all at once, at its field:', () => {
  const jpeg = (components: number) =>
    Uint8Array.from([
      ...[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9, components],
      ...new Array(12).fill(0),
      ...[0xff, 0xd9],
    ]);
  const files = {
    'd/坏.png': PNG.subarray(0, 80),
    'd/字.png': new TextEncoder().encode('<svg onload="alert(1)"/>'),
    'd/印刷.jpg': jpeg(4),
    'd/大.png': new Uint8Array(17 * 1024 * 1024),
    'd/好.jpg': jpeg(3),
  };
  const yaml = giving(
    ...['坏.png', '没有.png', '好.jpg', '字.png', '印刷.jpg', '大.png'].map((file) => chart(file)),
  );
  const lineOf = (file: string): number =>
    yaml.split('\n').findIndex((line) => line.includes(`文件: ${file}`)) + 1;

  test('in Chinese', async () => {
    const errors = (await checked(yaml, files)).filter((d) => d.severity === 'error');
    expect(errors.map(({ code, message, place }) => [code, message, place?.field, place?.line])).toEqual([
      ['picture-unusable', '图片“坏.png”不能用：文件不完整或已损坏', '图片[1].文件', lineOf('坏.png')],
      ['no-such-picture', '找不到图片“没有.png”', '图片[2].文件', lineOf('没有.png')],
      ['picture-unusable', '图片“字.png”不能用：不是 PNG 或 JPEG 图片', '图片[4].文件', lineOf('字.png')],
      [
        'picture-unusable',
        '图片“印刷.jpg”不能用：不是灰度或 RGB 颜色的 JPEG，多半是印刷用的 CMYK',
        '图片[5].文件',
        lineOf('印刷.jpg'),
      ],
      [
        'picture-unusable',
        '图片“大.png”不能用：超过 16 MiB 或 2400 万像素的上限',
        '图片[6].文件',
        lineOf('大.png'),
      ],
    ]);
    for (const { hint } of errors) expect(hint).toMatch(/^请|^是不是/);
  });

  test('in English', async () => {
    const { err } = await runCli(['check', 'd/a.yaml', '--lang', 'en'], {
      data: { 'd/a.yaml': yaml, ...files },
    });
    expect(err).toContain('picture "坏.png" cannot be used: the file is broken or not whole');
    expect(err).toContain('there is no picture "没有.png"');
    expect(err).toContain('convert it to RGB and save it again');
  });

  test('the name that was meant, where one is near', async () => {
    const found = await checked(giving(chart('图/机构图.png')), {
      'd/图/机构图.PNG': PNG,
      'd/图/说明.txt': PNG,
    });
    expect(found).toMatchObject([
      { code: 'no-such-picture', hint: '是不是“图/机构图.PNG”？字母的大小写也要一致。' },
    ]);
  });

  test.each([undefined, '', ' ', '　'])('words that are missing: %j', async (alt) => {
    const none = alt === undefined ? { 文件: 'a.png' } : { 文件: 'a.png', 替代文字: alt };
    expect(await checked(giving(none), { 'd/a.png': PNG })).toMatchObject([
      { code: 'missing-field', message: '缺少必填字段“替代文字”', place: { field: '图片[1].替代文字' } },
    ]);
  });

  test('a character of a caption that no font has, and none of words that are not printed', async () => {
    const found = await checked(giving(chart('a.png', { 图题: '𠮷图' })), { 'd/a.png': PNG });
    expect(found).toMatchObject([{ code: 'missing-glyph', place: { line: expect.any(Number) } }]);
    const unprinted = giving({ 文件: 'a.png', 替代文字: '𠮷图' });
    expect((await checked(unprinted, { 'd/a.png': PNG })).map((d) => d.code)).not.toContain('missing-glyph');
  });

  test('more than 20, or more than all may have together', async () => {
    const many = Array.from({ length: 22 }, (_, i) => [`d/${i}.png`, PNG] as const);
    const all = giving(...many.map(([path]) => chart(path.slice(2))));
    expect(await checked(all, Object.fromEntries(many))).toMatchObject([
      { code: 'too-many-pictures', message: '图片超过 20 张', place: { field: '图片[21].文件' } },
    ]);
    const large = new Uint8Array(12 * 1024 * 1024);
    large.set(jpeg(3));
    large.set([0xff, 0xd9], large.length - 2);
    const heavy = ['甲.jpg', '乙.jpg', '丙.jpg', '丁.jpg'];
    const found = await checked(
      giving(...heavy.map((file) => chart(file))),
      Object.fromEntries(heavy.map((file) => [`d/${file}`, large])),
    );
    expect(found).toMatchObject([
      { code: 'too-many-pictures', message: '图片加起来超过 32 MiB', place: { field: '图片[3].文件' } },
    ]);
  });

  test('one that is given twice counts once', async () => {
    const twice = giving(...Array.from({ length: 25 }, () => chart('a.png')));
    expect((await checked(twice, { 'd/a.png': PNG })).filter((d) => d.severity !== 'note')).toEqual([]);
  });

  test('one that the layout has no place for', async () => {
    const templates = {
      'own/layout.yaml': 'extends: hebei\nsections: [own]\n',
      'own/own.hbs':
        '<title>题</title>\n{{#each 图片}}{{#if 图题}}<figure file="{{文件}}" alt="{{替代文字}}">{{图题}}</figure>{{/if}}{{/each}}\n',
    };
    const data = {
      'a.yaml': giving(chart('a.png', { 图题: '甲' }), chart('b.png')),
      'a.png': PNG,
      'b.png': pngBytes(3, 3),
    };
    const { diagnostics, status } = await runJson(['check', 'a.yaml', '--layout', 'own'], {
      templates,
      data,
    });
    expect(status).toBe(0);
    expect(diagnostics.filter((d) => d.severity !== 'note')).toMatchObject([
      { code: 'picture-not-printed', severity: 'warning', place: { field: '图片[2]' } },
    ]);
  });

  test('with --force the specimen goes without it', async () => {
    const { disk, files: saved } = memoryDisk();
    const args = ['build', 'd/a.yaml', '--force', '--format', 'html'];
    const ran = await runJson(args, { disk, data: { 'd/a.yaml': yaml, ...files } });
    expect(ran.files).toHaveLength(1);
    const html = Buffer.from(saved.get(ran.files[0]?.path ?? '') ?? []).toString();
    expect(html.match(/<figure>/g)).toHaveLength(1);
    expect(html).toContain('样稿');
  });
});

describe('a path that leads elsewhere is refused, and nothing is read:', () => {
  test.each([
    '/etc/a.png',
    '\\\\server\\share\\a.png',
    '\\a.png',
    '../a.png',
    '图/../../a.png',
    '..\\a.png',
    '.. /a.png',
    '.../a.png',
    'C:/a.png',
    'C:a.png',
    'a.png:stream',
    '图//a.png',
    '图/',
    '.',
    '..',
    'a?.png',
    'file:///a.png',
    'a.png.',
    'a\tb.png',
  ])('%s', async (file) => {
    const read: string[] = [];
    const inner = memoryTree({ 'd/e/a.yaml': giving(chart(file)), 'd/a.png': PNG, 'a.png': PNG });
    const data = {
      ...inner,
      read: (path: string) => {
        read.push(path);
        return inner.read(path);
      },
    };
    const { diagnostics } = await compile(
      { input: 'd/e/a.yaml', formats: [] },
      { ...env, data },
      new Shelf(env),
    );
    expect(diagnostics).toMatchObject([{ code: 'path-leads-elsewhere', place: { field: '图片[1].文件' } }]);
    expect(read).toEqual(['d/e/a.yaml']);
  });

  test('a NUL, which ends a name for the system', async () => {
    const yaml = giving(chart('a.png')).replace('文件: a.png', '文件: "a.png\\0.txt"');
    expect(await checked(yaml)).toMatchObject([{ code: 'control-character' }]);
  });
});

describe('on disk', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-pictures-'));
    await mkdir(join(folder, '夹'));
    await writeFile(join(folder, '大.png'), new Uint8Array(17 * 1024 * 1024));
    await writeFile(
      join(folder, 'a.yaml'),
      giving(...['夹', '大.png', '绕.png', 'a.yaml/b.png'].map((f) => chart(f))),
    );
    symlinkSync('绕.png', join(folder, '绕.png'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a folder, a link that leads back to itself and a file that is too large are told and not read', async () => {
    const data = diskTree(folder);
    const read: string[] = [];
    const watched = {
      ...data,
      read: (path: string) => {
        read.push(path);
        return data.read(path);
      },
    };
    const machine = { ...env, data: watched };
    const { diagnostics } = await compile({ input: 'a.yaml', formats: [] }, machine, new Shelf(env));
    expect(diagnostics.map(({ code, place }) => [code, place.field])).toEqual([
      ['no-such-picture', '图片[1].文件'],
      ['picture-unusable', '图片[2].文件'],
      ['unreadable-file', '图片[3].文件'],
      ['no-such-picture', '图片[4].文件'],
    ]);
    expect(read).not.toContain('大.png');
  });
});
