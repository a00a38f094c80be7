import type { PictureFault, PictureMeasure } from '../faults.ts';
import { sentence } from '../sentence.ts';

/** 图片为什么印不出来，怎么办。 */
const PICTURE_FAULTS: Readonly<Record<PictureFault, readonly [fault: string, hint: string]>> = {
  unknown: [
    '不是 PNG 或 JPEG 图片',
    '请用画图、看图软件另存为 PNG（线条和文字）或 JPEG（照片）；只改扩展名不行。',
  ],
  broken: ['文件不完整或已损坏', '请重新导出或重新复制这张图片。'],
  'too-large': ['超过 16 MiB 或 2400 万像素的上限', '请用看图软件缩小；印在 A4 纸上，宽 2000 像素就够清楚。'],
  interlaced: ['是隔行（交错）存储的 PNG', '请另存为 PNG，并去掉“隔行”或“交错”选项。'],
  colours: [
    '不是灰度或 RGB 颜色的 JPEG，多半是印刷用的 CMYK',
    '请用图像软件转换为 RGB 颜色后另存，或另存为 PNG。',
  ],
  turned: [
    '是要转动方向再看的照片（多半是竖着拍的）：网页会转，PDF 不会',
    '请用看图软件打开，旋转成正的后另存，或另存为 PNG。',
  ],
};

/** 图片加起来太多。 */
const PICTURE_MEASURES: Readonly<Record<PictureMeasure, (most: number) => string>> = {
  files: (most) => `图片超过 ${most} 张`,
  mebibytes: (most) => `图片加起来超过 ${most} MiB`,
  megapixels: (most) => `图片加起来超过 ${most * 100} 万像素`,
};

const AS_SHIPPED =
  '{{#each 图片}}<figure file="{{文件}}" alt="{{替代文字}}">{{#if 图题}}{{图题}}{{/if}}</figure>{{/each}}';

/** 图片：pictures that a department gives, and templates place. */
export const pictures = {
  'path-leads-elsewhere': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不是数据文件所在文件夹里的文件`,
    hint: () =>
      '请把图片放在数据文件所在的文件夹或其下级文件夹里，写成“机构图.png”或“图/机构图.png”；不能写盘符和“..”，不能以 / 或 \\ 开头，文件名里不能有 : * ? " < > |。',
    explain:
      '图片只从数据文件所在的文件夹及其下级文件夹里读。别处的文件不读，免得一份数据把电脑上别的图片带进公开文本。',
  }),
  'no-such-picture': sentence<{ file: string; nearest: string }>({
    severity: 'error',
    message: ({ file }) => `找不到图片“${file}”`,
    hint: ({ nearest }) =>
      nearest
        ? `是不是“${nearest}”？字母的大小写也要一致。`
        : '请检查文件名；路径从数据文件所在的文件夹算起。在网页（gongkai desk）上只能交一个文件，带图片的请用 gongkai build 制作。',
    explain: '图片与数据文件分开存放，制作时要在一起。路径从数据文件所在的文件夹算起，字母的大小写也要一致。',
  }),
  'picture-unusable': sentence<{ file: string; fault: PictureFault }>({
    severity: 'error',
    message: ({ file, fault }) => `图片“${file}”不能用：${PICTURE_FAULTS[fault][0]}`,
    hint: ({ fault }) => PICTURE_FAULTS[fault][1],
    explain:
      '图片要在 PDF、Word 和网页里都印得出来，并且一样：PNG（不隔行）或灰度、RGB 颜色的 JPEG，一张至多 16 MiB、2400 万像素。',
  }),
  'too-many-pictures': sentence<{ measure: PictureMeasure; most: number }>({
    severity: 'error',
    message: ({ measure, most }) => `${PICTURE_MEASURES[measure](most)}`,
    hint: () => '请删去或缩小一些；图片会装进网页和 Word 文件，太大的文件传不上网站，也打不开。',
    explain: '一个部门至多 20 张图片，加起来至多 32 MiB、9600 万像素。',
  }),
  'picture-not-printed': sentence<{ layout: string }>({
    severity: 'warning',
    message: ({ layout }) => `版式“${layout}”没有印这张图片`,
    hint: () => '请删去这张图片，或请管理版式的人在模板里给它一个地方（<figure>）。',
    explain: '图片印在哪里由版式的模板决定。模板里没有 <figure> 的，数据里的图片不会印出来。',
  }),
  'figure-not-of-data': sentence<{ attribute: 'file' | 'alt'; value: string }>({
    severity: 'error',
    message: ({ attribute, value }) =>
      attribute === 'file' ? `<figure> 的 file “${value}”不是数据里的图片` : '<figure> 的 alt 没有文字',
    hint: () => `请写成 ${AS_SHIPPED}。`,
    explain:
      '模板只能放数据的“图片”里列出的图片，因为只有它们读过、核对过；每张都要有替代文字，读给看不见图的人听。',
  }),
};
