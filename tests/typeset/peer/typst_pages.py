"""Sets paragraphs with Typst: typst_pages.py paragraphs.json fonts out.pdf

The JSON has `paragraphs` (texts), `size`, `tracking`, `width`, `indent` (points) and `font`, the family's name.
"""

import json
import sys

import typst

source, fonts, out = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    job = json.load(file)

body = "\n".join(f"#par[#{json.dumps(text, ensure_ascii=False)}]" for text in job["paragraphs"])
document = f"""
#set page(width: {job['width'] + 100}pt, height: 800pt, margin: 50pt)
#set text(font: "{job['font']}", size: {job['size']}pt, tracking: {job['tracking']}pt, lang: "zh", region: "cn")
#set par(justify: true, linebreaks: "{job['linebreaks']}", first-line-indent: (amount: {job['indent']}pt, all: true))
{body}
"""
with open(out, "wb") as file:
    file.write(typst.compile(document.encode("utf-8"), font_paths=[fonts], ignore_system_fonts=True))
