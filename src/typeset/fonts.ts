import type { Env, FileTree } from '../env/env.ts';
import type { FontRole, Style } from '../tree/style.ts';
import { Face } from './face.ts';
import { fontFile } from './font-file.ts';

/** The faces of one role, in the order in which they are tried for each character. */
export interface FaceStack {
  readonly role: FontRole;
  /** The first face that has the character, or undefined where none has. */
  faceFor(codePoint: number): Face | undefined;
}

/** The faces of a style, by role. Files are opened when a character first needs them. */
export type Fonts = (role: FontRole) => FaceStack;

/** What was found is kept with its style and folder, for the documents after the first. */
const known = new WeakMap<Style, WeakMap<FileTree, Fonts>>();

/** The fonts that a style names, from the fonts folder. Throws where a file is needed and not there. */
export function fontsOf(style: Style, env: Env): Fonts {
  const ofStyle = known.get(style) ?? new WeakMap<FileTree, Fonts>();
  known.set(style, ofStyle);
  const fonts = ofStyle.get(env.fonts) ?? stacksOf(style, env.fonts);
  ofStyle.set(env.fonts, fonts);
  return fonts;
}

function stacksOf(style: Style, folder: FileTree): Fonts {
  const stacks = new Map<FontRole, FaceStack>();
  return (role) => {
    let stack = stacks.get(role);
    if (!stack) {
      stack = stackOf(role, style.fonts[role].files, folder);
      stacks.set(role, stack);
    }
    return stack;
  };
}

function stackOf(role: FontRole, files: readonly string[], folder: FileTree): FaceStack {
  const found = new Map<number, Face>();
  const search = (codePoint: number): Face | undefined => {
    for (const file of files) {
      const face = faceIn(folder, file);
      if (!face) throw new Error(`the font file ${file} is not in the fonts folder`);
      if (face.glyph(codePoint) !== 0) return face;
    }
    return undefined;
  };
  return {
    role,
    faceFor(codePoint) {
      let face = found.get(codePoint);
      if (!face) {
        face = search(codePoint);
        if (face) found.set(codePoint, face);
      }
      return face;
    },
  };
}

const opened = new WeakMap<FileTree, Map<string, Face>>();

/** The face of a file, opened once a process; undefined where there is no such file. */
export function faceIn(folder: FileTree, name: string): Face | undefined {
  const faces = opened.get(folder) ?? new Map<string, Face>();
  opened.set(folder, faces);
  const known = faces.get(name);
  if (known) return known;
  const file = fontFile(folder, name);
  if (!file) return undefined;
  const face = new Face(name, file);
  faces.set(name, face);
  return face;
}
