/** A rule of composition and words on which it shows, set in lines of so many characters. */
export interface ShownRule {
  readonly name: string;
  readonly source: string;
  readonly words: string;
  readonly characters: number;
}

/** What the composer does, each rule with words that need it. The words are invented. */
export const shownRules: readonly ShownRule[] = [
  {
    name: '句首无闭合标点，句末无起始标点',
    source: 'GB/T 15834 · clreq',
    words: '严格执行预算管理各项制度，先有预算、后有支出，不得超预算（含追加）支出。',
    characters: 12,
  },
  {
    name: '破折号、省略号不拆开，不在行首',
    source: 'GB/T 15834 §5.1',
    words: '要牢固树立过紧日子的思想，坚持勤俭办一切工作和各项民生事业——能省则省、能压则压……把钱用在刀刃上。',
    characters: 15,
  },
  {
    name: '数与小数、正负号、百分号不分',
    source: 'clreq',
    words: '本年度预算执行总体进度达到98.75%，比上年同期提高12.36个百分点。',
    characters: 13,
  },
  {
    name: '数与单位不分，单位不拆',
    source: 'GB/T 15835 · clreq',
    words: '本年公务接待费和公务用车运行维护费55万元，比上年减少3.2万元，下降5.49%。',
    characters: 19,
  },
  {
    name: '序号、文号整体保留',
    source: 'GB/T 9704 §7',
    words: '预算公开内容、范围和时限按照办法第（二十八）条和财预〔2016〕143号文件的规定执行。',
    characters: 19,
  },
  {
    name: '相邻标点挤压为一个半字',
    source: 'clreq · JLREQ',
    words: '他说：“《办法》（试行）、《细则》已印发。”（全文完）',
    characters: 24,
  },
  {
    name: '行首行尾标点半字，墨迹齐边',
    source: 'clreq',
    words: '《云溪市预算公开办法》《云溪市预算绩效办法》（试行）已印发，请遵照执行。',
    characters: 12,
  },
  {
    name: '问号等居中的标点不裁',
    source: '以字形墨迹为准',
    words: '问：“是否需要报送？”答：“需要！”问：“何时办理？”答：“即日。”',
    characters: 16,
  },
  {
    name: '汉字与西文、数字间四分之一字',
    source: 'clreq',
    words: '2026年运维OA系统3项，购置A4纸12箱、GIS软件1套。',
    characters: 14,
  },
  {
    name: '两端对齐，全段通盘断行，疏密均匀',
    source: 'Knuth–Plass 1981',
    words:
      '2026年机关运行经费预算安排55.5万元，比2025年减少3.2万元，下降5.45%，主要原因是压减会议费、培训费和公务用车运行维护费等一般性支出。',
    characters: 18,
  },
  {
    name: '末行不留单字',
    source: 'clreq',
    words: '没有使用国有资本经营预算拨款安排的支出，本表为空。',
    characters: 12,
  },
  {
    name: '生僻字换字库，基线与行距不变',
    source: '逐字选用字体',
    words: '联系人：王𬭎、李堃、陈䶮、赵珺，由喆昇两名同志复核，电话另行通知。',
    characters: 13,
  },
];
