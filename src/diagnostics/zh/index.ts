import { amounts } from './amounts.ts';
import { data } from './data.ts';
import { figureRules } from './figure-rules.ts';
import { identities } from './identities.ts';
import { layouts } from './layouts.ts';
import { output } from './output.ts';
import { pictures } from './pictures.ts';
import { rules } from './rules.ts';
import { templates } from './templates.ts';
import { textRules } from './text-rules.ts';
import { typedTexts } from './typed-texts.ts';
import { verify } from './verify.ts';
import { workbooks } from './workbooks.ts';

/** 中文目录：用户能看到的每一句话。The measure for every other language. */
export const zh = {
  ...data,
  ...amounts,
  ...layouts,
  ...templates,
  ...pictures,
  ...workbooks,
  ...rules,
  ...identities,
  ...figureRules,
  ...textRules,
  ...typedTexts,
  ...output,
  ...verify,
};
