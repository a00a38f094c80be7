import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import { paragraphs } from './paragraphs.ts';

/** An item of the budget as the text explains it: what it is, what it is for, why it changed. */
export interface ExplainedItem {
  readonly path: Path;
  /** The names of its 类, 款 and 项; an activity has one. */
  readonly names: readonly string[];
  readonly purpose?: string;
  readonly reason?: string;
}

/** 类（类）款（款）项（项）, with the codes or without, and 类-款-项, as districts write it. */
const SUBJECTS = [
  /^[\d.、．\s]*“?(.{2,30}?)（(?:\d{3})?类）(.{2,30}?)（(?:\d\d)?款）(.{2,30}?)（(?:\d\d)?项）/,
  /^[\d.、．\s]*“([^”—－-]{2,30})[—－-]+([^”—－-]{2,30})[—－-]+([^”]{2,30})”/,
];

/** The items of 编制说明, an item a paragraph, and the activities of the performance table. */
export const explainedItems = (budget: Budget): readonly ExplainedItem[] => [
  ...paragraphs(budget).flatMap(({ path, text, part }): readonly ExplainedItem[] => {
    if (part !== 'narrative.explanation') return [];
    const match = SUBJECTS.map((pattern) => pattern.exec(text)).find(Boolean);
    if (!match) return [];
    const purpose = /主要用于[：:]?\s*([^。；]+)/.exec(text)?.[1];
    const reason = /主要原因是[：:]?\s*([^。；]+)/.exec(text)?.[1];
    return [
      {
        path,
        names: match.slice(1, 4),
        ...(purpose !== undefined && { purpose }),
        ...(reason !== undefined && { reason }),
      },
    ];
  }),
  ...budget.performance.duties.flatMap(({ activities }, i) =>
    activities.map(
      ({ name, content }, j): ExplainedItem => ({
        path: ['performance', 'duties', i, 'activities', j, 'content'],
        names: [name],
        purpose: content,
      }),
    ),
  ),
];

/** The narrowest name of an item: its 项. */
export const ownName = ({ names }: ExplainedItem): string => names[names.length - 1] ?? '';
