/** The system's codes in words. */
const FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EBUSY: 'another program holds it',
  EADDRINUSE: 'another program has it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EIO: 'the disk failed',
  ENOENT: 'no folder or file can be made there',
  ENOTDIR: 'part of the path is a file, not a folder',
  EEXIST: 'part of the path is a file, not a folder',
  EISDIR: 'a folder of that name is there',
  ELOOP: 'links that lead in a circle',
  ENAMETOOLONG: 'the path is too long',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
};

/** Why the system refused, in words where there are any; the code stays, for whoever looks after the machine. */
export const systemFault = (reason: string): string => {
  const words = FAULTS[reason];
  return words === undefined ? reason : `${words} (${reason})`;
};
