import type { PictureFault, PictureMeasure } from '../faults.ts';
import { sentence } from '../sentence.ts';

/** Why a file is no picture that can be printed, and what to do about it. */
const PICTURE_FAULTS: Readonly<Record<PictureFault, readonly [fault: string, hint: string]>> = {
  unknown: [
    'it is neither PNG nor JPEG',
    'save it as PNG (lines and words) or JPEG (a photograph) with a program for pictures; another extension alone will not do.',
  ],
  broken: ['the file is broken or not whole', 'export or copy it again.'],
  'too-large': [
    'it has more than 16 MiB or 24 million pixels',
    'make it smaller: on A4, a width of 2,000 pixels is sharp enough.',
  ],
  interlaced: ['it is an interlaced PNG', 'save it as PNG without the option "interlaced".'],
  colours: [
    'it is a JPEG in colours other than grey or RGB, probably CMYK for a printing press',
    'convert it to RGB and save it again, or save it as PNG.',
  ],
  turned: [
    'it is a photograph that is to be turned for viewing, which web pages do and a PDF does not',
    'open it in a program for pictures, turn it upright and save it, or save it as PNG.',
  ],
};

/** What there is too much of in all pictures together. */
const PICTURE_MEASURES: Readonly<Record<PictureMeasure, (most: number) => string>> = {
  files: (most) => `there are more than ${most} pictures`,
  mebibytes: (most) => `the pictures have more than ${most} MiB together`,
  megapixels: (most) => `the pictures have more than ${most} million pixels together`,
};

const AS_SHIPPED =
  '{{#each 图片}}<figure file="{{文件}}" alt="{{替代文字}}">{{#if 图题}}{{图题}}{{/if}}</figure>{{/each}}';

/** Pictures that a department gives, and templates place. */
export const pictures = {
  'path-leads-elsewhere': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is no file in the data file's folder`,
    hint: () =>
      'put the picture into the folder of the data file or one below it and write 机构图.png or 图/机构图.png; no drive, no .., no / or \\ at the beginning, and none of : * ? " < > | in names.',
    explain:
      "Pictures are read from the data file's folder and those below it alone, lest data take other pictures of the computer into the disclosure.",
  }),
  'no-such-picture': sentence<{ file: string; nearest: string }>({
    severity: 'error',
    message: ({ file }) => `there is no picture "${file}"`,
    hint: ({ nearest }) =>
      nearest
        ? `did you mean "${nearest}"? Capitals count.`
        : "look at the name; paths begin at the data file's folder. The page of gongkai desk takes one file alone: with pictures, use gongkai build.",
    explain:
      "Pictures are files of their own and must be there with the data. Paths begin at the data file's folder, and capitals count.",
  }),
  'picture-unusable': sentence<{ file: string; fault: PictureFault }>({
    severity: 'error',
    message: ({ file, fault }) => `picture "${file}" cannot be used: ${PICTURE_FAULTS[fault][0]}`,
    hint: ({ fault }) => PICTURE_FAULTS[fault][1],
    explain:
      'A picture is printed in PDF, Word and the web page alike: PNG that is not interlaced, or JPEG in grey or RGB, of at most 16 MiB and 24 million pixels.',
  }),
  'too-many-pictures': sentence<{ measure: PictureMeasure; most: number }>({
    severity: 'error',
    message: ({ measure, most }) => PICTURE_MEASURES[measure](most),
    hint: () =>
      'leave some out or make them smaller: they go into the web page and the Word file, which portals take up to a size only.',
    explain: 'A department has at most 20 pictures, of 32 MiB and 96 million pixels together.',
  }),
  'picture-not-printed': sentence<{ layout: string }>({
    severity: 'warning',
    message: ({ layout }) => `layout "${layout}" does not print this picture`,
    hint: () => 'delete it, or have a place made for it in a template (<figure>).',
    explain: 'Templates say where pictures stand. Without a <figure> none is printed.',
  }),
  'figure-not-of-data': sentence<{ attribute: 'file' | 'alt'; value: string }>({
    severity: 'error',
    message: ({ attribute, value }) =>
      attribute === 'file'
        ? `file "${value}" of <figure> is no picture of the data`
        : 'alt of <figure> has no words',
    hint: () => `write ${AS_SHIPPED}.`,
    explain:
      'Templates place the pictures that the data lists under 图片, which have been read and checked; each has words for those who do not see it.',
  }),
};
