/** The look of the desk's page: the reader's own font and text size, from 320 pixels upwards, and for print. */
export const STYLESHEET = `
:root{--ink:#1a1a1a;--soft:#555;--line:#8a8a8a;--accent:#0b4f8a;--error:#a4161a;--warning:#7a4b00;--note:#2f4f4f}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1rem;color:var(--ink);background:#fff;line-height:1.6;
  font-family:"Noto Sans SC","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:.5rem 0}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h2:focus{outline:none}
.counts{margin:.25rem 0 0}
.soft{color:var(--soft);margin:.25rem 0}
label{display:block;font-weight:bold}
input[type=file]{display:block;width:100%;margin:.5rem 0;padding:2.5rem 1rem;border:2px dashed var(--line);
  border-radius:.5rem;font:inherit;background:#f6f8fa}
button{font:inherit;font-weight:bold;padding:.6rem 1.5rem;border:0;border-radius:.5rem;color:#fff;background:var(--accent);cursor:pointer}
button{margin:.75rem 0}
footer{margin-top:1.5rem;border-top:1px solid var(--line)}
.refused{border-left:.4rem solid var(--error);padding:.5rem 1rem;background:#fdf0f0}
.clean{border-left:.4rem solid #1b6e3c;padding:.5rem 1rem;background:#eef7f1}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid var(--line);padding:.5rem;text-align:left;vertical-align:top;font-weight:normal}
table{margin-top:1.5rem}
thead th{white-space:nowrap;background:#eef2f6;font-weight:bold}
.severity{white-space:nowrap;font-weight:bold}
.error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}
td p{margin:0}
.problem{width:35%}.place{width:22%}
li{margin:.5rem 0}
@media (max-width:40rem){
  table,caption,tbody,tr,th,td{display:block}
  thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  tr{border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem;padding:.25rem .75rem}
  th,td,.problem,.place{width:auto}
  th,td{border:0;padding:.25rem 0}
  td:empty{display:none}
  td[data-head]::before{content:attr(data-head);display:block;color:var(--soft);font-size:.85em}
  button{width:100%}
}
@media print{form,.downloads{display:none}}
`;
