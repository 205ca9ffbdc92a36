/** Texts that attack a page, a letter, a table, a calendar or a program when one of them takes text for more than text. */
export const HOSTILE = [
  '<script>__xss(1)</script>',
  '<img src=x onerror=__xss(1)>',
  '<svg/onload=__xss(1)>',
  '"><a href=javascript:__xss(1)>x</a>',
  "' onfocus='__xss(1)' autofocus x='",
  '</script><script>__xss(1)</script><!--',
  '</textarea><iframe srcdoc="x"></iframe>',
  "{{constructor.constructor('__xss(1)')()}}",
  ['$', '{7*7} #{7*7} <%= 7*7 %> %s%n%x {event.organizer.settings}'].join(''),
  '[Vahvista](https://evil.example) https://evil.example/x www.evil.example',
  '\' OR 1=1--; "; DROP TABLE registration; %_',
  '\u202Eelpmaxe.live\u200B \u2066x\u2069',
  `Zalgo${'\u0301\u0337'.repeat(60)}`,
  'rivi\u0000n\u0007ul \ud800x',
  'Anna\r\nBcc: victim@example.org\r\n\r\n<b>x</b>',
  'X\r\nATTENDEE:mailto:evil@example.org\r\nEND:VEVENT\u2028x',
  '=HYPERLINK("http://evil.example")',
  '+cmd|calc!A0',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  ';=1',
  '__proto__',
  'constructor.prototype',
  'Null',
  "O'Brien-Öhrn 🎉",
] as const

const TAG = /<([a-z][a-z0-9-]*)((?:\s|\/)[^>]*)?>/gi

/** What of a page or letter would run, load or lead away: elements and attributes that ours never have. Escaped text has no tags. */
export function dangerousIn(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([tag, name = '', attributes = '']) => {
    const bare = attributes.replace(/"[^"]*"/g, '""')
    if (/^(iframe|object|embed|base|img)$/i.test(name)) return [tag]
    if (/^script$/i.test(name) && !/^ type="module" src="[^"]*"$/.test(attributes)) return [tag]
    return /\son\w+=/i.test(bare) || /(?:href|src|action)="\s*(?:javascript|data:text|vbscript)/i.test(attributes) ? [tag] : []
  })
}
