#!/usr/bin/env python3
"""Convert the Fandol OpenType/CFF fonts to TrueType (glyf) outlines.

Usage:
    pip install fonttools==4.68.0
    python3 convert-fandol.py SOURCE_DIR OUTPUT_DIR

SOURCE_DIR holds FandolFang-Regular.otf, FandolKai-Regular.otf and
FandolHei-Regular.otf (in Debian they are in the package
texlive-lang-chinese, in the folder fonts/opentype/public/fandol of its
TeX tree).  OUTPUT_DIR receives the same names ending in .ttf.

What changes: the cubic CFF outlines become quadratic ones, each off by at
most 1/1000 em; `CFF ` and `VORG` (which only has a meaning beside CFF) go;
glyf, loca, a version 1.0 maxp and a version 3.0 post come; the side bearings
in hmtx and vmtx are set again from the new outlines' bounds.  Glyph ids,
advances, names, BASE, GPOS and the dates stay as in the source, and so does
OS/2 but for its first and last character.

The cmap loses the characters whose glyphs cannot be trusted, so that whoever
looks them up finds them missing and takes them from another font:

- Han characters outside GB 2312, Kangxi radicals included: Fandol draws a number
  of traditional characters as another one (FandolKai draws U+8AA0 as U+9A01), which
  a cmap look-up cannot show.  All that were found are outside GB 2312.
- U+FFE5, the fullwidth yen sign: it is drawn as a dollar sign, and a sum of
  money must not change its currency.
- Control characters: they are encoded as empty glyphs, so one that has strayed
  into a text would vanish instead of being reported.

Its Macintosh subtable goes: it encodes the same signs in a way that no program
here reads.

The output is deterministic: the same source and the same fontTools version
give the same bytes.
"""

import sys
import unicodedata
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FONTS = ["FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular"]
MAX_ERROR_EM = 1 / 1000
# 〇 (U+3007), outside GB 2312 too, is no ideograph by name; it is drawn as it should be.
HAN_NAMES = ("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "KANGXI RADICAL")


def quadratic_glyphs(font):
    """Every glyph of a CFF font as a TrueType glyph, by name."""
    max_error = MAX_ERROR_EM * font["head"].unitsPerEm
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in font.getGlyphOrder():
        tt_pen = TTGlyphPen(None)
        # TrueType contours run the other way round than PostScript ones.
        glyph_set[name].draw(Cu2QuPen(tt_pen, max_error, reverse_direction=True))
        glyphs[name] = tt_pen.glyph()
    return glyphs


def is_trusted(code):
    """Whether a character keeps its Fandol glyph; the top says why some do not."""
    char = chr(code)
    if code == 0xFFE5 or unicodedata.category(char) == "Cc":
        return False
    if not unicodedata.name(char, "").startswith(HAN_NAMES):
        return True
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def drop_untrusted_characters(font):
    cmap = font["cmap"]
    cmap.tables = [table for table in cmap.tables if table.isUnicode()]
    for table in cmap.tables:
        table.cmap = {code: name for code, name in table.cmap.items() if is_trusted(code)}


def vertical_origins(font):
    """The y coordinate of each glyph's vertical origin."""
    vorg = font["VORG"]
    return {
        name: vorg.VOriginRecords.get(name, vorg.defaultVertOriginY)
        for name in font.getGlyphOrder()
    }


def set_side_bearings(font, origins):
    """Make lsb equal to xMin, and yMax + tsb to the vertical origin."""
    glyf, hmtx, vmtx = font["glyf"], font["hmtx"], font["vmtx"]
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.numberOfContours == 0:
            continue  # no outline: nothing to measure
        glyph.recalcBounds(glyf)
        hmtx[name] = (hmtx[name][0], glyph.xMin)
        vmtx[name] = (vmtx[name][0], origins[name] - glyph.yMax)


def maxp_version_1(font):
    """Turn maxp into version 1.0; compiling fills in the glyph maxima."""
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1  # no twilight zone: the glyphs carry no instructions
    for field in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
        "maxComponentElements",
        "maxComponentDepth",
    ):
        setattr(maxp, field, 0)


def convert(source, target):
    # recalcTimestamp=False keeps the source's head.created and head.modified.
    font = TTFont(source, recalcTimestamp=False)
    if font.sfntVersion != "OTTO":
        raise SystemExit(f"{source}: not an OpenType font with CFF outlines")

    # Read all that depends on the CFF data before that goes.
    order = font.getGlyphOrder()
    glyphs = quadratic_glyphs(font)
    origins = vertical_origins(font)
    for tag in font.keys():  # decode everything while the glyph names are known
        font[tag]

    del font["CFF "]
    del font["VORG"]
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs

    set_side_bearings(font, origins)
    drop_untrusted_characters(font)
    maxp_version_1(font)
    font["head"].glyphDataFormat = 0
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"
    font.save(target)


def main(arguments):
    if len(arguments) != 2:
        raise SystemExit("usage: convert-fandol.py SOURCE_DIR OUTPUT_DIR")
    source_dir, output_dir = map(Path, arguments)
    for name in FONTS:
        target = output_dir / f"{name}.ttf"
        convert(source_dir / f"{name}.otf", target)
        print(target)


if __name__ == "__main__":
    main(sys.argv[1:])
