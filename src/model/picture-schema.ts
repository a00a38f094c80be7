import { z } from 'zod';
import { named } from './named.ts';
import { fileBelow, line } from './scalar.ts';

/** A picture beside the data file: a chart of the body's offices, of its budget. */
export const picture = z.strictObject({
  file: named(
    fileBelow(),
    '文件',
    'PNG 或 JPEG 图片，路径从数据文件所在的文件夹算起，例如 机构图.png、图/机构图.png',
  ),
  // ISO 14289-1 §7.3; GB/T 37668-2019 asks the same of web pages.
  alt: named(line(), '替代文字', '图里有什么，读给看不见图的人听；不印出来'),
  caption: named(line().optional(), '图题', '印在图的下面'),
});
