"""Compiles Typst documents from standard input, one JSON object a line, in one process that stays warm.

Asked {"markup": "…", "title": "…"} it answers {"ms": 12.3, "bytes": 45678}; with "output": "file.pdf" it also keeps the file.
The time is that of compiling alone: the markup is source text, and what comes out is PDF/A-2a and PDF/UA-1 at once.
"""

import datetime
import json
import sys
import time

import typst

fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[sys.argv[1]])
compiler = typst.Compiler(font_paths=fonts)
noon = datetime.datetime(2026, 2, 14, tzinfo=datetime.timezone.utc)

for line in sys.stdin:
    asked = json.loads(line)
    source = asked["markup"].encode()
    since = time.perf_counter()
    pdf = compiler.compile(input=source, format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=noon)
    took = (time.perf_counter() - since) * 1000
    if "output" in asked:
        with open(asked["output"], "wb") as file:
            file.write(pdf)
    print(json.dumps({"ms": took, "bytes": len(pdf)}), flush=True)
