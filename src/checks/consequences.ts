import type { Code } from '../diagnostics/catalogue.ts';
import {
  whereAddendLacksUnit,
  whereItFell,
  whereItIsTheExcess,
  whereLimitIsLowered,
  whereMoreThanAllFell,
  whereNothingShould,
  whereNothingStands,
  whereNothingWas,
  whereRowShouldBeNone,
  whereSignIsLost,
  whereUnitIsLost,
} from './relations/amounts.ts';
import {
  whereFewerAreListed,
  whereItsPartHasBlank,
  whereItsPartIsLeftOut,
  whereItsRowIsMissing,
  whereLeftOut,
  whereLimitIsLeftOut,
  whereLineIsLeftOut,
  whereNoneHasIt,
  whereNothingIsRead,
  whereNumberIsLost,
  whereSameIsLeftOut,
  whereTableCounts,
  whereTableStops,
  whereUnitIsNotSummed,
} from './relations/left-out.ts';
import type { Relation } from './relations/places.ts';
import { inFieldRow, inRow, inTable, inText, inWords } from './relations/places.ts';
import {
  whereBothWays,
  whereItCounts,
  whereNamedRightly,
  whereThatCodeIsWanted,
  whereTurned,
  whereUnpaired,
} from './relations/words.ts';

/** What follows from what: findings of `follow` are told with one of `causes` to which they lie so. */
export interface Consequence {
  readonly causes: readonly Code[];
  readonly follow: readonly Code[];
  readonly where: Relation;
}

/** One line each: the closer cause first. */
export const CONSEQUENCES: readonly Consequence[] = [
  // A row is not held against others where a cell of it could not be read.
  {
    causes: ['cell-error', 'cell-is-no-amount', 'formula-without-value', 'not-an-amount'],
    follow: ['S12'],
    where: inRow,
  },
  // A sentence with a blank or both words of a choice is read for what it does not say.
  { causes: ['D15'], follow: ['I43', 'N02', 'N07'], where: inText },
  { causes: ['D15'], follow: ['I34', 'I46', 'N08', 'N09', 'N11', 'N16', 'N23', 'N24', 'N26'], where: inText },
  { causes: ['D15'], follow: ['N06', 'S05'], where: inWords },
  // Of a change that goes both ways nobody knows what it makes of the whole.
  { causes: ['D15'], follow: ['N11'], where: whereBothWays },
  { causes: ['D15'], follow: ['N01', 'N02', 'N06'], where: whereNothingIsRead },
  // What does not belong into a text stands after its full stop.
  { causes: ['D15', 'D23'], follow: ['N30'], where: inText },
  // An amount without its unit is read in another.
  {
    causes: ['N15'],
    follow: [
      'I29',
      'I30',
      'I34',
      'I35',
      'N01',
      'N02',
      'N03',
      'N04',
      'N06',
      'N07',
      'N08',
      'N11',
      'N12',
      'N13',
      'N24',
      'S06',
      'S10',
    ],
    where: whereUnitIsLost,
  },
  { causes: ['N15'], follow: ['I29', 'I30', 'N11'], where: whereAddendLacksUnit },
  // A change that is not that of its parts, or of the amounts told, is none that the amounts of a reason can be held to.
  { causes: ['N08', 'N11'], follow: ['S10'], where: inText },
  // A name of a body with another level is another's.
  { causes: ['N17'], follow: ['N18'], where: inWords },
  // A table that is said to be in another unit has no figure that fits lines.
  { causes: ['S08'], follow: ['S03'], where: inTable },
  // A rate that is wrong may be one that nothing falls by.
  { causes: ['N08', 'N12'], follow: ['S09'], where: inWords },
  // A base of a wrong year is one of the years of its text.
  { causes: ['N10'], follow: ['D11'], where: inWords },
  // What goes the wrong way lacks the reason for that, or has one for the right way.
  { causes: ['N07', 'N08', 'N11', 'N12', 'N24'], follow: ['N09', 'N23'], where: whereTurned },
  { causes: ['N23'], follow: ['N09'], where: inText },
  // Where an item is left out, its number is.
  { causes: ['N06', 'N26'], follow: ['D21'], where: whereLeftOut },
  { causes: ['I46'], follow: ['D21'], where: whereFewerAreListed },
  { causes: ['N30'], follow: ['N06', 'N16', 'S05'], where: whereUnpaired },
  { causes: ['N16', 'N30'], follow: ['D21'], where: whereNumberIsLost },
  // What an amount of 0 is said to have changed by is what the right one has.
  { causes: ['I29', 'N08'], follow: ['N23'], where: whereNothingStands },
  // Of what had nothing last year nothing fell.
  { causes: ['N08'], follow: ['N09', 'N23'], where: whereNothingWas },
  // A table with an amount that should be none is said to be empty, as it should be.
  { causes: ['I29', 'I30', 'I31', 'I49', 'S03'], follow: ['N14'], where: whereNothingShould },
  { causes: ['N28'], follow: ['N07', 'N11', 'N13', 'S10'], where: whereSignIsLost },
  { causes: ['N28'], follow: ['I18', 'I24'], where: whereItIsTheExcess },
  { causes: ['N28'], follow: ['N09'], where: whereItFell },
  { causes: ['N28'], follow: ['I36'], where: whereLimitIsLowered },
  { causes: ['N28'], follow: ['N08', 'S09'], where: whereMoreThanAllFell },
  // A line of a subject that there is not is one that the tables do not have.
  { causes: ['S01', 'S02'], follow: ['D05', 'S03'], where: inFieldRow },
  // Nor is it in any sum, and the subject that was meant has no row.
  { causes: ['S02'], follow: ['I09', 'I49'], where: whereNoneHasIt },
  // What has the code of another subject counts as that.
  { causes: ['N16'], follow: ['I32'], where: whereItCounts },
  { causes: ['N16'], follow: ['S03'], where: whereThatCodeIsWanted },
  // The sum of a subject without its row is held to nothing.
  { causes: ['D05'], follow: ['I49'], where: whereItsRowIsMissing },
  // Without the row of a total another is taken for it.
  {
    causes: ['S04'],
    follow: ['I04', 'I05', 'I07', 'I12', 'I19', 'I20', 'I21', 'I48', 'N01'],
    where: whereTableCounts,
  },
  // The reason of “三公”经费 stands with its parts.
  { causes: ['N26'], follow: ['N09'], where: whereItsPartIsLeftOut },
  { causes: ['D15'], follow: ['N09'], where: whereItsPartHasBlank },
  // Without the money of a unit all of its kinds are too little.
  { causes: ['N21'], follow: ['I36', 'N09'], where: whereUnitIsNotSummed },
  // A text gives an item the name that a table should give it.
  { causes: ['N16'], follow: ['N06', 'S05'], where: whereNamedRightly },
  // What a text tells from a row that is left out is nothing.
  { causes: ['I04'], follow: ['N02'], where: whereSameIsLeftOut },
  // Nor is what a limit should be known of it.
  { causes: ['I09'], follow: ['I24'], where: whereLimitIsLeftOut },
  // A line that is left out is lacking of both years.
  { causes: ['S03'], follow: ['S03'], where: whereLineIsLeftOut },
  // Nor has any line the code that stands beside another subject's name.
  { causes: ['N16'], follow: ['S03'], where: whereRowShouldBeNone },
  // What a text tells of a subject that a table stops above is in no row of it.
  { causes: ['D05'], follow: ['S05'], where: whereTableStops },
  // A vehicle that is bought only in one sentence has no money, and one that is not there cannot be bought.
  { causes: ['I43'], follow: ['I44', 'I45'], where: inText },
];
