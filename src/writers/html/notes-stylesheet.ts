/**
 * The notes of a review copy: one at a time at the foot of the window, where nothing cuts it off and a phone can read
 * it. What the pointer is on goes before what has the focus. Regions that scroll must not hold what is fixed, so they
 * are no containers here, and captions take the window's width.
 */
export const NOTES = `.notice{margin:0;padding:.4em 1em;background:#fff3cd;border-bottom:1px solid #b58900;font-family:sans-serif;font-size:.9rem;line-height:1.5}
.amount{border-bottom:1px dashed #1a5fb4;cursor:help}
.amount:hover,.amount:focus{background:#dbe9fb;outline:2px solid #1a5fb4}
.origin{display:none;position:fixed;z-index:1;left:0;right:0;bottom:0;max-width:46em;max-height:45vh;margin:0 auto;padding:.6em 1em;overflow-y:auto;overflow-wrap:anywhere;background:#fff;color:#111;border:2px solid #1a5fb4;border-bottom:0;box-shadow:0 -2px 12px #0004;font-family:sans-serif;font-size:.9rem;line-height:1.5;text-align:left;text-indent:0;white-space:normal}
.amount:focus>.origin{display:block}
.amount:hover>.origin{display:block;z-index:2}
.origin>span{display:block;padding-left:1em;text-indent:-1em}
.origin>span:first-child{font-weight:bold}
main{padding-bottom:50vh}
.scroll{container-type:normal}
caption>*{width:min(100%,100vw - 2.25rem)}
@media print{.origin{display:none!important}main{padding-bottom:0}}`;
