/** 操作系统的代码：the system's codes in words. */
const FAULTS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '正被别的程序占用',
  EADDRINUSE: '已被别的程序占用',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EIO: '磁盘读写出错',
  ENOENT: '那里不能新建文件夹或文件',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EEXIST: '路径里有一段是文件，不是文件夹',
  EISDIR: '那里已有一个同名的文件夹',
  ELOOP: '链接指来指去，没有尽头',
  ENAMETOOLONG: '路径太长',
  ERR_FS_FILE_TOO_LARGE: '文件太大',
};

/** Why the system refused, in words where there are any; the code stays, for whoever looks after the machine. */
export const systemFault = (reason: string): string => {
  const words = FAULTS[reason];
  return words === undefined ? reason : `${words}（${reason}）`;
};
