import type { Upload } from '../commands/build-upload.ts';

export interface SentForm {
  readonly token: string;
  /** The file that was chosen; absent where none was. */
  readonly upload?: Upload;
}

/** Reads a form with a file as browsers send it; undefined where it is not one. */
export async function readUpload(
  body: Uint8Array,
  contentType: string | undefined,
): Promise<SentForm | undefined> {
  const fields = await formData(body, contentType ?? '');
  if (!fields) return undefined;
  const token = String(fields.get('token') ?? '');
  const file = fields.get('file');
  if (file === null || typeof file === 'string' || file.name === '') return { token };
  return { token, upload: { name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) } };
}

async function formData(body: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

/** Some browsers send the folders too. */
const plainName = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
