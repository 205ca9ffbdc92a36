/** What a pasted Teams or Zoom invitation says, and which characters of the text said it. */
export type PastedInvitation = {
  provider: 'teams' | 'zoom' | 'other'
  joinUrl?: string
  meetingId?: string
  passcode?: string
  ranges: { from: number; to: number }[]
}

/** Addresses longer than this are not meeting links; Teams' old ones are about 300 characters. */
const LONGEST_URL = 1_000
const URLS = /https?:\/\/[^\s<>"'”»\])]{4,1500}/giu
const MEETING_ID =
  /(?:kokous-?tunnus|kokouksen\s(?:tunnus|id)|kokous-id|tapaamisen\stunnus|mötes-?id|meeting\sid|webinar\sid|webinaarin\stunnus)\s?:?\s{0,3}(\d(?:[ \u00a0-]?\d){6,16})/giu
const PASSCODE =
  /(?:tunnuskoodi|tunnusluku|pääsykoodi|salakoodi|salasana|passcode|password|lösenord|lösenkod|åtkomstkod)\s?:\s{0,3}([^\s<>"]{3,32})/giu
/** The words Teams and Zoom put around the link; they are never the title of an event. */
const BOILERPLATE = [
  /_{6,}|-{3,}(?=\s*$)|-{6,}|─{6,}/gmu,
  /microsoft\steams(?:\s?-?\s?(?:kokous|möte|meeting))?/giu,
  /tarvitsetko\sapua\?|behöver\sdu\shjälp\?|need\shelp\?/giu,
  /liity\s(?:kokoukseen|teams-kokoukseen|tietokoneella|zoom-kokoukseen)(?:\snyt)?(?:,\smobiilisovelluksella\stai\shuonelaitteella)?/giu,
  /napsauta\stästä\sja\sliity\skokoukseen|klicka\shär\sför\satt\sansluta(?:\still\smötet)?|click\shere\sto\sjoin(?:\sthe\smeeting)?/giu,
  /anslut(?:a)?\s(?:till\smötet|(?:till\s)?zoom-möte|på\sdin\sdator)(?:\snu)?(?:,\smobilapp\seller\srumsenhet)?/giu,
  /join\s(?:the\smeeting(?:\snow)?|zoom\smeeting|on\syour\scomputer,\smobile\sapp\sor\sroom\sdevice)/giu,
  /lataa\steams|ladda\sned\steams|download\steams|liity\sverkossa|anslut\spå\swebben|join\son\sthe\sweb/giu,
  /järjestäjille:?|för\sorganisatörer:?|for\sorganizers:?|kokousasetukset|kokousvaihtoehdot|mötesalternativ|meeting\soptions|lisätietoja|läs\smer|learn\smore/giu,
  /^[^\S\n]*(?:tel:)?\+\d[^\n]*$/gmu,
  /^[^\S\n]*(?:tai\ssoita|soita\s|puhelimella|osallistu\spuhelimitse|puhelin(?:konferenssin|neuvottelun|kokouksen)|etsi\spaikallinen|eller\sring|ring\sin|telefonkonferens|konferens-id|hitta\sett\slokalt|dial\sin|or\s(?:call|dial)|call\sin|dial\sby|find\s(?:a|your)\slocal|phone\sconference|one\stap\smobile|join\sby|join\sinstructions|video\sid|tenant\skey|join\son\sa\svideo|more\sphone\snumbers|lisää\spuhelinnumeroita|fler\stelefonnummer)[^\n]*$/gimu,
  /palauta\ssisäänkirjautumisen\spin|nollaa\s(?:soiton\s)?pin|återställ\spin(?:-kod)?|reset\s(?:dial-in\s)?pin/giu,
  /google\smeet\s-kokouksen\stiedot|uppgifter\som\satt\sansluta\still\sgoogle\smeet|google\smeet\sjoining\sinfo|videopuhelun\slinkki:|videosamtalslänk:|video\scall\slink:/giu,
  /[\p{L} .'-]{1,60}\skutsuu\ssinut\sajoitettuun\szoom-kokoukseen\.?|[\p{L} .'-]{1,60}\sbjuder\sin\sdig\still\sett\sschemalagt\szoom-möte\.?/giu,
  /järjestelmäviite|systemreferens|system\sreference/giu,
  /[\p{L} .'-]{1,60}\sis\sinviting\syou\sto\sa\sscheduled\szoom\smeeting\.?/giu,
]
const OTHER_HOSTS = ['meet.google.com', 'webex.com', 'meet.jit.si', 'whereby.com', 'gotomeeting.com']
const HELP_HOSTS = ['aka.ms', 'microsoft.com', 'support.zoom.us', 'zoom.com', 'dialin.teams.microsoft.com']

const isOf = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`)

function parseUrl(text: string): URL | undefined {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

/** The address inside Outlook's "safe link", or the address itself. Wraps within wraps are opened three deep. */
export function unwrapSafeLink(text: string, depth = 3): string | undefined {
  const url = parseUrl(text)
  if (!url) return undefined
  const inner = isOf(url.hostname, 'safelinks.protection.outlook.com') ? url.searchParams.get('url') : null
  if (inner === null) return url.href
  return depth > 0 ? unwrapSafeLink(inner, depth - 1) : undefined
}

/** Which meeting service an address belongs to, read from the parsed host; undefined when it is no meeting of a known one. */
export function providerOf(address: string): PastedInvitation['provider'] | undefined {
  const url = parseUrl(address)
  if (!url) return undefined
  const { hostname: host, pathname: path } = url
  const teamsHost = ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'].includes(host)
  if (teamsHost && (path.startsWith('/l/meetup-join/') || path.startsWith('/meet/'))) return 'teams'
  if ((isOf(host, 'zoom.us') || isOf(host, 'zoomgov.com')) && /^\/(?:j|w|my|s)\//u.test(path)) return 'zoom'
  return OTHER_HOSTS.some((domain) => isOf(host, domain)) && path.length > 1 ? 'other' : undefined
}

type Link = { from: number; to: number; address?: string; provider?: PastedInvitation['provider']; isHelp: boolean }

/** Every web address in a text with what it is; `isHelp` marks the service's own help and settings pages. */
export function linksIn(text: string): Link[] {
  return [...text.matchAll(URLS)].map((match) => {
    const written = match[0].replace(/[.,;:!?]+$/u, '')
    const address = unwrapSafeLink(written)
    const host = address ? new URL(address).hostname : ''
    const provider = address ? providerOf(address) : undefined
    const isHelp = !provider && [...HELP_HOSTS, 'teams.microsoft.com'].some((domain) => isOf(host, domain))
    return { from: match.index, to: match.index + written.length, ...(address && { address }), ...(provider && { provider }), isHelp }
  })
}

/**
 * Reads a Teams (old and new shape) or Zoom invitation in Finnish, Swedish or English: meeting link, id and passcode.
 * Only web addresses are taken, Outlook's wrapped links are unwrapped. Undefined when the text has neither a meeting link nor an id.
 */
export function readPastedInvitation(text: string): PastedInvitation | undefined {
  const links = linksIn(text)
  const meeting = links.find((link) => link.provider)
  const id = text.matchAll(MEETING_ID).next().value
  if (!meeting && !id) return undefined
  const code = text.matchAll(PASSCODE).next().value
  const words = [MEETING_ID, PASSCODE, ...BOILERPLATE].flatMap((pattern) => [...text.matchAll(pattern)])
  const ranges = [
    ...links.filter((link) => link.provider || link.isHelp),
    ...words.map((word) => ({ from: word.index, to: word.index + word[0].length })),
  ]
  return {
    provider: meeting?.provider ?? (/zoom/iu.test(text) ? 'zoom' : /teams/iu.test(text) ? 'teams' : 'other'),
    ...(meeting?.address && { joinUrl: meeting.address }),
    ...(id?.[1] && { meetingId: id[1].replace(/[\u00a0-]/gu, ' ') }),
    ...(code?.[1] && { passcode: code[1] }),
    ranges: ranges.map(({ from, to }) => ({ from, to })),
  }
}
