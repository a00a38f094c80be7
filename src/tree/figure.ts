import type { Inline, NodeId } from './node.ts';

/** A picture with what it says in words, and a caption under it. */
export interface Figure {
  readonly kind: 'figure';
  readonly id: NodeId;
  readonly picture: Picture;
  /** Says what the picture shows to those who do not see it (ISO 14289-1 §7.3); never empty. */
  readonly alt: string;
  readonly caption?: FigureCaption;
}

export interface FigureCaption {
  readonly kind: 'figure-caption';
  readonly id: NodeId;
  readonly inlines: readonly Inline[];
}

/** The file of a picture, as it was given; `readPicture` makes it of bytes. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Pictures by the names of their files; undefined for one that is named and cannot be used. */
export type Pictures = ReadonlyMap<string, Picture | undefined>;

/** Points of a pixel where there is room: 96 to the inch. */
const PIXEL = 0.75;

/** The size at which a picture is printed: its own or, where that is larger than the room, as large as fits. Points. */
export function pictureSize(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  room: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(PIXEL, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
