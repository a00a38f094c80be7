import { z } from 'zod';
import { named } from './named.ts';
import { line, text } from './scalar.ts';

const paragraphs = () => z.array(text()).default([]);

/** Text that a department writes itself where the layout has no template for it. */
export const narrative = z.strictObject({
  institutions: named(paragraphs(), '机构设置'),
  glossary: named(paragraphs(), '名词解释'),
  explanation: named(paragraphs(), '编制说明'),
  otherMatters: named(paragraphs(), '其他相关情况说明'),
  projects: named(
    z
      .array(
        z.strictObject({ title: named(line(), '标题'), paragraphs: named(paragraphs(), '正文', '一条一段') }),
      )
      .default([]),
    '项目经费情况说明',
  ),
});

export const NO_NARRATIVE = {
  institutions: [],
  glossary: [],
  explanation: [],
  otherMatters: [],
  projects: [],
};
