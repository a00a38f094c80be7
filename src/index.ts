/** The public names of gongkai. */
export type { BuildOptions, DepartmentDone, Report, SavedFile } from './commands/build.ts';
export { build } from './commands/build.ts';
export { check } from './commands/check.ts';
export { doctor } from './commands/doctor.ts';
export { explain } from './commands/explain.ts';
export { schema } from './commands/schema.ts';
export { verify } from './commands/verify.ts';
export type { Job, MadeFile, Outcome } from './compile.ts';
export { compile } from './compile.ts';
export { show } from './diagnostics/render.ts';
export type { Env, FileTree } from './env/env.ts';
export { memoryEnv, memoryTree } from './env/memory.ts';
export { nodeEnv } from './env/node.ts';
export { nodeDisk } from './package/disk.ts';
export { Shelf } from './shelf.ts';
export { formats } from './writers/index.ts';
