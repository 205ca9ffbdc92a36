/** The letters' only style sheet; the amber button is the same in light and dark. */
export const LETTER_STYLE = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; background: #f8f6f2; color: #14213a; font: 17px/1.55 -apple-system, "Segoe UI", Roboto, Arial, sans-serif; -webkit-text-size-adjust: 100%; }
html:lang(fi-simple) body { font-size: 19px; line-height: 1.6; }
.letter { max-width: 600px; margin: 0 auto; padding: 24px 20px; box-sizing: border-box; overflow-wrap: anywhere; }
.facts { border-left: 6px solid #f5a033; padding: 4px 0 4px 16px; margin: 20px 0; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 16px; }
p { margin: 0 0 14px; }
.main, .choice { display: inline-block; background: #f5a033; color: #14213a; font-weight: 700; font-size: 18px; padding: 14px 24px; border-radius: 6px; border-bottom: 4px solid #8f4c00; text-decoration: none; }
.choice { margin: 0 6px 10px 0; padding: 12px 18px; }
a { color: #124a86; }
.foot { border-top: 1px solid #b9b2a5; padding-top: 14px; font-size: 15px; color: #454f63; }
@media (prefers-color-scheme: dark) {
body { background: #0d1626; color: #eef2f8; }
a { color: #9ccaff; }
.main, .choice { color: #14213a; }
.foot { color: #b9c5d8; border-color: #2b3a55; }
}
`
