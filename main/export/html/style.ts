/**
 * The look of an exported page. It names fonts that are usually there and loads none. Tags differ by the line
 * at the left (solid, dashed, double) and by their word, not by colour alone.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --panel: #f3f1ec; --ink: #1d1c1a; --soft: #66635c; --line: #dedad1; --link: #1a5fb4;
  --reported: #1f6f54; --speculative: #8f5000; --disputed: #a8243b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1b1a; --panel: #232321; --ink: #e9e6df; --soft: #a5a095; --line: #3a3833; --link: #8fb9f2;
    --reported: #6cc7a3; --speculative: #e8ad57; --disputed: #f08a99;
  }
}
:root, [lang] {
  --serif: "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif", "Liberation Serif", "DejaVu Serif", "Times New Roman", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --sans: Inter, system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
:lang(zh) {
  --serif: "Source Serif 4", Georgia, "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --sans: Inter, system-ui, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
}
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) {
  --serif: "Source Serif 4", Georgia, "Source Han Serif TC", "Noto Serif CJK TC", "Songti TC", PMingLiU, serif;
  --sans: Inter, system-ui, "Segoe UI", "PingFang TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif;
}
:lang(ko) {
  --serif: "Source Serif 4", Georgia, "Source Han Serif K", "Noto Serif CJK KR", "Noto Serif KR", AppleMyungjo, Batang, serif;
  --sans: Inter, system-ui, "Segoe UI", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Malgun Gothic", sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 17px/1.65 var(--serif); text-size-adjust: 100%; }
body { margin: 0; padding: 4.5rem 1.5rem 6rem; overflow-wrap: break-word; }
body > header, main { max-width: 42rem; margin: 0 auto; }
[lang] { font-family: var(--serif); }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; font-weight: 600; text-wrap: balance; margin: 2.6em 0 .7em; break-after: avoid; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.24rem; } h3 { font-size: 1.08rem; } h4, h5, h6 { font-size: 1rem; }
.title { margin: 0 0 .35em; font-size: 2rem; line-height: 1.22; letter-spacing: -.008em; }
.edition { margin: 0 0 3rem; padding-bottom: 1.1rem; border-bottom: 1px solid var(--line); color: var(--soft); font: .8rem/1.5 var(--sans); }
p, ul, ol { margin: 0 0 .85em; }
ul, ol { padding-left: 1.5em; }
li > ul, li > ol { margin-bottom: 0; }
.checklist { list-style: none; padding-left: .2em; }
.checklist input { margin: 0 .55em 0 0; }
.table { margin: 0 0 1.1em; overflow-x: auto; }
table { border-collapse: collapse; font-size: .94rem; line-height: 1.5; }
th, td { padding: .35em .7em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--panel); font-weight: 600; }
th > :last-child, td > :last-child { margin-bottom: 0; }
.claims th, .claims td:nth-child(3) { white-space: nowrap; }
.matrix { margin: 1.6rem 0; } .matrix figure { margin: 0; } .matrix svg { display: block; width: 100%; height: auto; margin: 0 0 .6rem; break-inside: avoid; }
.matrix figcaption { color: var(--soft); font: .8rem/1.5 var(--sans); } .matrix details { margin-top: .5rem; } .matrix .table { margin-top: .6rem; font-size: .9rem; }
.matrix .fill-paper { fill: var(--paper); } .matrix .fill-panel { fill: var(--panel); } .matrix .fill-ink { fill: var(--ink); } .matrix .fill-soft { fill: var(--soft); } .matrix .fill-line { fill: var(--line); }
.matrix .fill-reported { fill: var(--reported); } .matrix .fill-speculative { fill: var(--speculative); } .matrix .fill-disputed { fill: var(--disputed); }
.matrix .stroke-paper { stroke: var(--paper); } .matrix .stroke-ink { stroke: var(--ink); } .matrix .stroke-soft { stroke: var(--soft); } .matrix .stroke-line { stroke: var(--line); }
.matrix .stroke-reported { stroke: var(--reported); } .matrix .stroke-speculative { stroke: var(--speculative); } .matrix .stroke-disputed { stroke: var(--disputed); }
thead { display: table-header-group; } tr { break-inside: avoid; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a.citation { text-decoration: none; font: .82em var(--sans); font-variant-numeric: tabular-nums; }
a.citation:hover { text-decoration: underline; }
code { font: .86em ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; background: var(--panel); border-radius: .25em; padding: .08em .3em; }
sub, sup { line-height: 0; font-size: .72em; }
blockquote.plain { margin: 0 0 .85em; padding-left: 1.2em; border-left: 1px solid var(--line); color: var(--soft); }
.claim { margin: 1.9rem 0; padding: .1rem 0 .1rem 1.35rem; border-left: 3px solid var(--tag); }
.claim blockquote { margin: 0 0 .6rem; font-size: 1.06rem; break-inside: avoid-page; }
.claim blockquote p { margin: 0 0 .4em; white-space: pre-wrap; }
.claim p:last-child, .note > :last-child { margin-bottom: 0; }
.reported { --tag: var(--reported); }
.speculative { --tag: var(--speculative); border-left-style: dashed; }
.disputed { --tag: var(--disputed); border-left-style: double; border-left-width: 6px; padding-left: calc(1.35rem - 3px); }
.trace, .judgement { margin: 0 0 .2rem; color: var(--soft); font: .8rem/1.6 var(--sans); break-before: avoid; }
.trace cite, .trace a, .sources cite { font: inherit; font-style: normal; }
.trace [lang] { font-family: var(--sans); }
.trace a { color: inherit; text-decoration: none; } .trace a:hover { text-decoration: underline; }
.tag { color: var(--tag); font-weight: 600; font-style: normal; text-decoration: underline 1.5px var(--tag); text-underline-offset: .28em; }
.speculative .tag { text-decoration-style: dashed; }
.disputed .tag { text-decoration-style: double; text-decoration-thickness: 1px; }
.warning { color: var(--disputed); font-weight: 600; }
.note { margin-top: .7rem; padding-top: .6rem; border-top: 1px solid var(--line); font-size: .94rem; line-height: 1.6; }
.note h1, .note h2, .note h3, .note h4, .note h5, .note h6 { font-size: 1em; margin: .9em 0 .3em; }
.translation { margin: 0 0 .6rem; color: var(--soft); font-size: .98rem; line-height: 1.55; } .translation p { margin: 0 0 .3em; }
.key-judgement { margin: 1.1rem 0; padding: .7rem 1.1rem .75rem; border-left: 4px solid var(--link); background: var(--panel); break-inside: avoid; }
.key-judgement p:last-child { margin-bottom: 0; } .key-judgement .label { color: var(--link); margin-bottom: .3rem; }
.footnotes { margin-top: 3rem; padding-top: .9rem; border-top: 1px solid var(--line); font-size: .88rem; line-height: 1.55; }
.footnotes p { margin: 0 0 .4em; } .footnotes a, .footnote-mark { text-decoration: none; font-family: var(--sans); }
.label { margin: 0 0 .15rem; color: var(--soft); font: 600 .74rem/1.5 var(--sans); }
.context { margin: .35rem 0 0; font-size: .94rem; } .context summary { color: var(--soft); font: .8rem/1.6 var(--sans); cursor: pointer; }
.context p { margin: .4em 0 0; white-space: pre-wrap; } .context .neighbour { color: var(--soft); }
mark { background: color-mix(in srgb, var(--tag) 22%, transparent); color: inherit; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.missing { color: var(--disputed); }
.sources { margin-top: 4rem; padding-top: .2rem; border-top: 1px solid var(--line); }
:is(h2, h3, h4, h5, h6) + .sources { margin-top: 0; padding-top: 0; border-top: 0; }
.sources h1, .sources h2, .sources h3, .sources h4, .sources h5, .sources h6 { margin-top: 1.4rem; }
.sources ol { padding-left: 2.2em; }
.sources .references { padding-left: 2.2em; list-style: none; } .references > li { text-indent: -2.2em; } .references .facts { text-indent: 0; } .reference-label { display: inline-block; min-width: 2.2em; text-indent: 0; } .small-caps { font-variant: small-caps; }
.sources li { margin: 0 0 .95rem; line-height: 1.45; break-inside: avoid; } .sources li::marker { color: var(--soft); font: .82rem var(--sans); font-variant-numeric: tabular-nums; }
.sources cite { font-weight: 600; }
.sources .facts, .sources .address { display: block; color: var(--soft); font: .8rem/1.6 var(--sans); }
.sources .address { overflow-wrap: anywhere; }
:target { background: color-mix(in srgb, var(--link) 12%, transparent); border-radius: .2em; }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: currentcolor; } }
@media (forced-colors: active) {
  .claim, .key-judgement, mark { forced-color-adjust: auto; border-color: CanvasText; }
  mark { background: Mark; color: MarkText; }
}
@media (max-width: 36rem) { body { padding: 2rem 1.1rem 4rem; } .title { font-size: 1.6rem; } }
@media print {
  :root { --paper: #fff; --panel: #f3f3f3; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --reported: #1f6f54; --speculative: #8f5000; --disputed: #a8243b; color-scheme: light; }
  html { font-size: 10.5pt; line-height: 1.5; }
  body { padding: 0; } body > header, main { max-width: none; }
  a { text-decoration: none; }
  html { font-variant-ligatures: none; orphans: 3; widows: 3; } .context { display: none; }
  .claim blockquote { break-after: avoid; } .table { overflow: visible; }
  @page { size: A4; margin: 22mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
}
`;
