import type { Style } from '../tree/style.ts';
import { compose } from './compose.ts';
import type { Fonts } from './fonts.ts';
import type { Stamp } from './pages.ts';
import { prepare } from './prepare.ts';

/** Large enough to be seen across a page, in points. */
const SIZE = 150;

/** Sets what is printed across every page of a document that must not be published, in the title's face. */
export function setStamp(text: string, style: Style, fonts: Fonts): Stamp {
  const look = { ...style.text.title, size: SIZE, pitch: SIZE, tracking: 0 };
  const prepared = prepare([{ kind: 'text', text }], look, look, fonts);
  const setting = { ...look, align: 'left', firstIndent: 0, rightIndent: 0 } as const;
  const [line] = compose(prepared, setting, Number.MAX_SAFE_INTEGER);
  if (!line) throw new Error('a stamp needs text');
  return { runs: line.runs, width: line.width, size: SIZE };
}
