import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryEnv } from '../../src/env/memory.ts';
import { documentText } from '../../src/tree/text.ts';
import { html } from '../../src/writers/html/index.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import { randomDocument } from '../support/random-document.ts';
import { htmlLines } from '../support/read-html.ts';
import { sampleDocument } from '../support/sample-document.ts';

const write = async (document = sampleDocument()) =>
  onlyFile(await html.write(document, GBT9704, memoryEnv({}))).bytes;
const page = async () => new TextDecoder().decode(await write());

test('the web page holds the text of the document, line by line', async () => {
  expect(htmlLines(await write())).toEqual(documentText(sampleDocument()));
});

test('so does any small document', async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument, async (document) => {
      expect(htmlLines(await write(document))).toEqual(documentText(document));
    }),
    { numRuns: 200 },
  );
});

test('same document, same bytes', async () => {
  expect(Buffer.from(await write()).equals(await write())).toBe(true);
});

test('the head holds the meta tags of the portal, in order', async () => {
  const names = [...(await page()).matchAll(/<meta name="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['viewport', 'SiteName', 'ArticleTitle', 'PubDate', 'description', 'keywords']);
  expect(await page()).toContain('content="A &amp; B &lt;C&gt; &quot;d&quot; &#39;e&#39;"');
  expect(await page()).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
});

test('a description among the tags of the portal is not said twice', async () => {
  const document = sampleDocument();
  const tags = [{ name: 'Description', content: '说明' }];
  const bytes = await write({ ...document, metadata: { ...document.metadata, tags } });
  expect(new TextDecoder().decode(bytes).match(/<meta name="description"/gi)).toHaveLength(1);
});

test('the page asks for nothing from elsewhere and runs nothing', async () => {
  expect(await page()).not.toMatch(/https?:|\/\/|<script|<link|@import|url\(|\son\w+=/);
});

test('headings have anchors of their own', async () => {
  const ids = [...(await page()).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of (await page()).matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id);
});

test('a heading that serves as caption stands in the caption, once', async () => {
  const source = await page();
  expect(source).toMatch(
    /<caption><h2 id="n\d+">三、部门支出总表<\/h2><p class="unit">单位：万元<\/p><\/caption>/,
  );
  const body = source.replace(/<nav .*<\/nav>/s, '');
  expect(body.split('三、部门支出总表')).toHaveLength(2);
});

test('the contents link to each heading and caption that they list', async () => {
  const source = await page();
  const [nav = ''] =
    /<nav aria-labelledby="(n\d+)">\n<p class="toc-title" id="\1">目录<.*<\/nav>/s.exec(source) ?? [];
  const links = [...nav.matchAll(/<a href="#(n\d+)">(.*?)<\/a>/g)];
  expect(links.map(([, , words]) => words)).toContain('三、部门支出总表');
  for (const [, id, words] of links)
    expect(source).toMatch(new RegExp(`<(h\\d|p class="caption") id="${id}">${words}<`));
});

test('head cells say what they head', async () => {
  const source = await page();
  expect(source).toContain('<th scope="colgroup" colspan="3" class="center">基本支出</th>');
  expect(source).toContain('<th scope="col" rowspan="2" class="center">合计</th>');
  expect(source).toContain('<th scope="row" rowspan="2" class="left">201</th>');
  expect(source).toMatch(/<colgroup><col style="width:[\d.]+%"><col style="width:[\d.]+%"><\/colgroup>/);
});
