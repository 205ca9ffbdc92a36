import { PUBLIC, page, post, type Row } from './rows.ts'
import type { Things } from './things.ts'

const TOKENS = ['manage', 'stop', 'join', 'door', 'invite'] as const
type TokenName = (typeof TOKENS)[number]

/** A page behind a personal link: its token opens it for whoever holds it, and no other token of the same person or event does. */
const behind = (name: TokenName, row: Pick<Row, 'posts' | 'smuggled'> = {}): Row => ({
  path: (own) => ({ token: own[name] }),
  read: PUBLIC,
  hidden: (own) => [...TOKENS.filter((other) => other !== name).map((other) => ({ token: own[other] })), { token: 'x'.repeat(32) }],
  guard: 'the token of the link',
  ...row,
})
const slug = (own: Things) => ({ slug: own.slug })
const unseen = (own: Things) => [{ slug: `e-${own.draft}` }, { slug: `e-${own.meeting}` }, { slug: 'no-such' }]
const guard = 'anybody may'
const registering = () => ({ name: 'Mikko Lahti', email: 'mikko@example.org', mode: 'remote', seats: '1' })
const doorForms = ({ registration }: Things) => [
  { intent: 'tick', registration, nonce: 'm-1' },
  { intent: 'untick', registration },
]

/** Addresses of participants and hosts, and those that lead to signing in. */
export const PUBLIC_ROWS: Record<string, Row> = {
  '_index.tsx': { read: PUBLIC, guard },
  'privacy.tsx': { read: PUBLIC, guard },
  'accessibility.tsx': { read: PUBLIC, guard },
  '$.tsx': { read: undefined, hidden: () => [{}], guard: 'nothing is there' },
  'wait.tsx': { hidden: () => [{}], read: undefined, guard: 'the door alone asks for it' },
  'e.$slug.tsx': { path: slug, read: PUBLIC, posts: [post(PUBLIC, registering)], hidden: unseen, guard },
  'e.$slug[.]ics.ts': { path: slug, read: PUBLIC, hidden: unseen, guard },
  'e.$slug_.join.tsx': { path: slug, read: PUBLIC, posts: [post(PUBLIC, () => ({ listeners: '2' }))], hidden: unseen, guard },
  'g.$slug.tsx': { path: ({ groupSlug }) => ({ slug: groupSlug }), read: PUBLIC, hidden: () => [{ slug: 'no-such' }], guard },
  'k.$code.ts': { path: ({ code }) => ({ code }), read: PUBLIC, hidden: () => [{ code: 'nosuch' }], guard },
  'r.$token.tsx': behind('manage', {
    posts: [post(PUBLIC, () => ({ name: 'Aino Uusi', seats: '1', mode: 'on_site' })), post(PUBLIC, () => ({ intent: 'cancel' }))],
  }),
  'r.$token_.calendar[.]ics.ts': behind('manage'),
  'j.$token.tsx': behind('join', { posts: [post(PUBLIC, () => ({ listeners: '3', person: 'same' }))] }),
  'u.$token.tsx': behind('stop', { posts: [post(PUBLIC)] }),
  'i.$token.tsx': behind('invite', { posts: [post(PUBLIC, () => ({ answer: 'remote' }))] }),
  'd.$token.tsx': behind('door', {
    posts: [post(PUBLIC, (own) => doorForms(own)[0] ?? {}), post(PUBLIC, () => ({ intent: 'counter', count: '4', nonce: 'm-2' }))],
    smuggled: ({ foreign }) => doorForms(foreign).map((send) => ({ send })),
  }),
  'setup.$token.tsx': {
    hidden: () => [{ token: 'x'.repeat(32) }],
    read: undefined,
    guard: 'the set-up link, gone once anybody has an account',
  },
  'sign-in.tsx': { read: PUBLIC, posts: [post(PUBLIC, () => ({ email: 'nobody@example.org' }))], guard },
  'sign-in_.$token.tsx': {
    path: () => ({ token: 'x'.repeat(32) }),
    read: PUBLIC,
    posts: [post(fatesOfWrongLink())],
    guard: 'the sign-in link',
  },
  'sign-out.ts': { read: fatesOfWrongLink(), posts: [{ ...post(fatesOfWrongLink()), changes: true }], guard },
}

/** Everybody is led to the sign-in page. */
function fatesOfWrongLink() {
  return Object.fromEntries(Object.keys(page.staff).map((name) => [name, 'sign-in'])) as typeof page.staff
}
