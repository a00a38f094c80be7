import { sentence } from '../sentence.ts';

/** What rules say of the texts that clerks type, and of what is said of the publication. */
export const textRules = {
  D15: sentence<{ kind: 'blank' | 'choice' | 'instruction'; residue: string }>({
    severity: 'error',
    message: ({ kind, residue }) =>
      ({
        blank: `left to be filled in: "${residue}"`,
        choice: `two words of which one should be chosen: "${residue}"`,
        instruction: `an instruction of the form was left in: "${residue}"`,
      })[kind],
    hint: ({ kind }) =>
      ({
        blank: 'fill it in, or strike out the sentence if there is no such thing.',
        choice: 'keep the one that fits the figures.',
        instruction: 'do as it says and strike it out.',
      })[kind],
    explain:
      "Published text holds none of the form's blanks (XX, ××, ○○), unresolved choices and instructions.\n" +
      'Basis: 财预〔2016〕143号: what is published is true, complete and in order.',
  }),
  D11: sentence<{ year: number; meant?: number; places?: number; isDate?: boolean }>({
    severity: 'error',
    message: ({ year, meant, places, isDate }) =>
      isDate
        ? `the date is of a budget of ${year}`
        : meant === undefined
          ? `a sentence about this budget names ${year}`
          : `the year given is ${year}, but contents, titles, texts and dates speak of the budget of ${meant} at ${places} places`,
    hint: ({ meant }) =>
      meant === undefined
        ? "check the year: the text may be an earlier year's."
        : `check the year on the cover: if ${meant} is meant, it alone is wrong; if not, all texts are an earlier year's.`,
    explain:
      'Sentences about the budget name its year and compare with the one before; years in titles, document numbers, dates and history are not judged. The dates of approval, publication and the document are of its year, or of the last month before.\n' +
      'Basis: Budget Law of the PRC, articles 14 and 18.',
  }),
  N14: sentence<{ figure: string }>({
    severity: 'error',
    message: () => 'the note says that the table is empty, which has figures',
    hint: ({ figure }) => `it has ${figure}: strike out the note, or clear the table.`,
    explain:
      'Only an empty table says that it is one; a table of zeros is empty.\n' +
      'Basis: guide to publication standards of grass-roots finance: a table without data is shown empty, with a note.',
  }),
  N25: sentence<{ fund: string; other: string }>({
    severity: 'error',
    message: ({ fund, other }) => `a table of ${fund} has a note about ${other}`,
    hint: () => "name this table's fund: the note may have been copied.",
    explain:
      "The note of an empty table names that table's own fund.\n" +
      'Basis: guide to publication standards of grass-roots finance: a table without data is shown empty, with a note.',
  }),
  N18: sentence<{ words: string; place: string; level: string }>({
    severity: 'warning',
    message: ({ words, place, level }) => `"${words}" does not fit the level of ${place} (${level})`,
    hint: () =>
      'check it: the text may be that of a place above or elsewhere. If it means that place, let it stand.',
    explain:
      "Words about the department's own place are of its level. Told once a chapter.\n" +
      'Basis: Budget Law of the PRC, article 3: each level of government has its budget.',
  }),
  N19: sentence<{ scope: string; words: string }>({
    severity: 'warning',
    message: ({ scope, words }) => `the document is of a ${scope}, but speaks of "${words}"`,
    hint: () => 'check it: a 部门预算 speaks of the 部门, a 单位预算 of the 单位.',
    explain:
      'A 部门预算 sums a department and its units, a 单位预算 is of one unit. Told once a chapter.\n' +
      'Basis: Implementing Regulations of the Budget Law, article 6.',
  }),
  N15: sentence<{ kind: 'none' | 'half' | 'twice' | 'other'; words: string }>({
    severity: 'error',
    message: ({ kind, words }) =>
      ({
        none: `an amount without a unit: "${words}"`,
        half: `an amount with half a unit: "${words}"`,
        twice: `a unit that stands twice: "${words}"`,
        other: `元 and 万元 in one sentence: "${words}"`,
      })[kind],
    hint: () => 'check the amount and its unit; keep to one unit in a sentence.',
    explain:
      'Amounts of a budget have their unit, and a sentence one unit; prices and standards a head may be in 元.\n' +
      'Basis: GB/T 15835; 财预〔2016〕143号.',
  }),
  N30: sentence<{
    kind: 'doubled' | 'half-width' | 'unpaired' | 'brackets' | 'no-stop' | 'stop';
    words: string;
  }>({
    severity: 'warning',
    message: ({ kind, words }) =>
      ({
        doubled: `two marks in a row: "${words}"`,
        'half-width': `a half-width mark in Chinese text: "${words}"`,
        unpaired: `an unpaired bracket or quote: "${words}"`,
        brackets: `a document number has the brackets 〔〕: "${words}"`,
        'no-stop': `no full stop at the end of a paragraph: "${words}"`,
        stop: `a mark at the end, where the document sets one: "${words}"`,
      })[kind],
    hint: () => 'mend the mark.',
    explain:
      'Of texts that clerks type: marks are single, full-width and paired, document numbers have 〔〕, prose ends with a full stop; reasons and purposes have none.\n' +
      'Basis: GB/T 15834; GB/T 9704.',
  }),
  D18: sentence<{ kind: 'word' | 'likeness'; words: string }>({
    severity: 'warning',
    message: ({ kind, words }) =>
      kind === 'word'
        ? `a word stands twice: "${words}"`
        : `a letter for a figure or a figure for a letter: "${words}"`,
    hint: ({ kind }) =>
      kind === 'word' ? 'strike out one of them.' : 'check whether it is a figure or a letter.',
    explain:
      'No word stands twice (预算预算, 的的); 0 and 1 are not O, l and I, nor letters figures (1P地址).\n' +
      'Basis: 国办发〔2017〕47号: what is published on sites is exact.',
  }),
  D17: sentence<{ own: string; other: string }>({
    severity: 'warning',
    message: ({ own, other }) => `the purpose or reason of "${own}" speaks of "${other}"`,
    hint: () => 'check it: it may have been copied from another item.',
    explain:
      "The purpose and the reason of an item speak of its own subject or activity, not in another item's words.\n" +
      'Basis: 财预〔2016〕143号: what is published is true and complete, and changes are explained.',
  }),
  D14: sentence<{ empty: number; all: number }>({
    severity: 'note',
    message: ({ empty, all }) => `${empty} of ${all} reasons say that a figure changed, but not why`,
    hint: () => 'say what changed: policy, staff, tasks or rates.',
    explain:
      '〈科目〉经费增加, 业务量增加 and 项目调整 are no reasons. Told once, from five items and four fifths of them.\n' +
      'Basis: 财预〔2016〕143号: the reasons for changes are explained.',
  }),
  N26: sentence<{ heading: string; kind: 'empty' | 'missing' | 'no-amount' | 'nameless' }>({
    severity: 'warning',
    message: ({ heading, kind }) =>
      ({
        empty: `there is nothing under "${heading}"`,
        missing: `其他相关情况说明 does not tell of "${heading}"`,
        'no-amount': `"${heading}" names no amount`,
        nameless: `the heading "${heading}" does not name the project`,
      })[kind],
    hint: ({ kind }) =>
      ({
        empty: 'write the text, or that there is none.',
        missing: 'add it, or that there is none.',
        'no-amount': "state the year's amount and its use.",
        nameless: 'put the name of the project before it.',
      })[kind],
    explain:
      'A project description names the project, each heading has a text, and 年度预算安排 an amount; the purpose of 机关运行经费 says something; 其他相关情况说明 tells of “三公”经费 and its parts, 机关运行经费, procurement, goals and assets.\n' +
      'Basis: Budget Law of the PRC, article 14; 财预〔2016〕143号.',
  }),
  D23: sentence<{ kind: 'identity' | 'bank' | 'phone'; masked: string }>({
    severity: 'error',
    message: ({ kind, masked }) =>
      `the text has the number of ${{ identity: 'an identity card', bank: 'a bank card', phone: 'a mobile phone' }[kind]}: ${masked}`,
    hint: ({ kind }) =>
      kind === 'phone'
        ? 'strike it out; an office number belongs in 公开信息.联系电话.'
        : 'strike it out: what concerns persons is not published.',
    explain:
      'No text has numbers of identity or bank cards, known by their check digits (errors), or of mobile phones (warnings). The finding does not repeat the number.\n' +
      'Basis: Personal Information Protection Law, articles 28 and 34; Regulations on Open Government Information, article 15.',
  }),
  N29: sentence<{ words: string }>({
    severity: 'warning',
    message: ({ words }) => `a total is not the sum of its parts: "${words}"`,
    hint: () => 'check the total and its parts.',
    explain:
      'A total with all its parts (地上 and 地下, 男 and 女, the last 其他) is their sum; 其中 may name some of many.\n' +
      'Basis: 财预〔2016〕143号: what is published is true and exact.',
  }),
  N17: sentence<{ kind: 'slip' | 'other' | 'given'; name: string; other: string }>({
    severity: 'warning',
    message: ({ kind, name, other }) =>
      kind === 'given'
        ? `the body is called "${name}", but heads and texts all say "${other}"`
        : kind === 'slip'
          ? `"${other}" differs from "${name}" by one character`
          : `"${other}" stands where "${name}" should`,
    hint: ({ kind }) =>
      kind === 'given'
        ? "check the name on the cover: if it is right, heads and texts are another body's."
        : kind === 'slip'
          ? 'check it: a character was left out, put in, or changed places with its neighbour.'
          : 'check it: the text may have been copied from another body, or the body was renamed.',
    explain:
      'The full name of the body is the same in title, text, tables and file name.\n' +
      'Basis: 国办发〔2017〕47号: what is published on sites is exact.',
  }),
  D01: sentence<{ days: number; scope: string }>({
    severity: 'warning',
    message: ({ days }) =>
      days < 0
        ? `published ${-days} days before the approval`
        : `published on day ${days} after the approval`,
    hint: ({ scope }) =>
      scope === '所属单位'
        ? "a unit publishes within 20 days of its department's approval: check both dates."
        : "a department publishes within 20 days of the finance bureau's approval: check both dates.",
    explain:
      "A department's budget is published within 20 calendar days of the finance bureau's approval, a unit's of its department's.\n" +
      'Basis: Budget Law of the PRC, article 14; Implementing Regulations, article 6.',
  }),
  D19: sentence<{ missing: string }>({
    severity: 'warning',
    message: ({ missing }) => `the site is not described in full: ${missing} not given`,
    hint: () => "add it under 公开信息.网站, of which the page's tags are made.",
    explain:
      'A page has tags for the name, domain and code of its site and for its column. Not checked where no site is given.\n' +
      'Basis: 国办发〔2017〕47号, annex on tags.',
  }),
  D25: sentence<{ kind: 'long' | 'odd'; length: number }>({
    severity: 'note',
    message: ({ kind, length }) =>
      kind === 'long'
        ? `the name of the published file has ${length} characters, more than 60`
        : "the body's name has characters that portals change",
    hint: ({ kind }) =>
      kind === 'long'
        ? 'a portal may cut it: check the name of the attachment.'
        : 'leave out blanks and #, %, &.',
    explain:
      'An attachment is called 〈年度〉年〈全称〉部门预算, has at most 60 characters and no blanks, #, % or &, or portals rename it.\n' +
      'Basis: 国办发〔2017〕47号: attachments can be downloaded and are named exactly.',
  }),
};
