import type { z } from 'zod';

/** Gives a field its Chinese title and, where the title does not say it all, its meaning. */
export const named = <T extends z.ZodType>(schema: T, title: string, description?: string): T =>
  schema.meta(
    description === undefined ? { ...schema.meta(), title } : { ...schema.meta(), title, description },
  ) as T;
