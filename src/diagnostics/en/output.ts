import { sentence } from '../sentence.ts';
import { systemFault } from './system.ts';

/** From fonts to the out folder. */
export const output = {
  'missing-glyph': sentence<{ character: string; codePoint: string; text: string }>({
    severity: 'error',
    message: ({ character, codePoint, text }) => `no font has "${character}" (${codePoint}), in "${text}"`,
    hint: () => 'is it a slip? If it is a name, add a font that has it to fonts/ and to fonts.yaml.',
    explain: 'It would print as an empty box. All fallback fonts of fonts.yaml were tried.',
  }),
  'font-missing': sentence<{ file: string }>({
    severity: 'error',
    message: ({ file }) => `font file "${file}" is not in the fonts folder`,
    hint: () => 'put it there, or correct fonts.yaml.',
    explain: 'Each file that fonts.yaml names must be in the fonts folder.',
  }),
  'file-name-clash': sentence<{ path: string; other: string }>({
    severity: 'error',
    message: ({ path, other }) => `its file has the same name as one of "${other}": "${path}"`,
    hint: () => "change the body's name, or fileName in layout.yaml.",
    explain: 'Where capitals do not count (Windows) the second would overwrite the first.',
  }),
  'file-held': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `cannot write "${path}": another program has it open`,
    hint: () => 'close it in Word, WPS or the reader and run again. The file there is unchanged.',
    explain:
      'Windows does not let an open file be replaced. Files are written aside and renamed, never by halves.',
  }),
  'cannot-write': sentence<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `cannot write "${path}": ${systemFault(reason)}`,
    hint: () => 'does the folder exist, may you write there, is the disk full?',
    explain: 'The system does not allow it. Files that were there are unchanged.',
  }),
  'journal-failed': sentence<{ path: string; reason: string }>({
    severity: 'warning',
    message: ({ path, reason }) => `cannot write or remove the journal "${path}": ${systemFault(reason)}`,
    hint: () =>
      'the documents are not affected, but after an interruption --resume knows only what was noted. May you write there, is the disk full?',
    explain:
      'A build of many departments notes in the out folder what is saved, for --resume, and removes that at its end.',
  }),
  'cannot-listen': sentence<{ port: number; reason: string }>({
    severity: 'error',
    message: ({ port, reason }) => `the page cannot be served at port ${port}: ${systemFault(reason)}`,
    hint: () => 'take another with --port (1024 to 65535), or --port 0 for any that is free.',
    explain: 'One port serves one program at a time, and those below 1024 are kept for administrators.',
  }),
  'not-put-back': sentence<{ path: string; kept: string }>({
    severity: 'error',
    message: ({ path, kept }) => `the file that was "${path}" could not be put back; it is "${kept}" now`,
    hint: ({ kept }) => `give "${kept}" its old name again.`,
    explain:
      'Files to be replaced are kept under another name until all are written; putting back failed too.',
  }),
  bug: sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `the program failed: ${reason}`,
    hint: () =>
      "this is gongkai's fault, not the data's. Please send the input file and this text to its makers.",
    explain: 'Something happened that was not foreseen.',
  }),
  usage: sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => reason,
    hint: () => 'see gongkai --help.',
    explain: 'The command line is wrong.',
  }),
};
