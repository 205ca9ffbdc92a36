/** Posts that people not signed in may send from one network address in ten minutes: a whole school behind one address stays far below. */
export const MOST_POSTS = 1500
const WINDOW_MS = 10 * 60_000

/** Addresses of participants and of signing in; staff are known by name, programs by their token. */
const PUBLIC_POSTS = /^\/(e|r|j|i|u|d|k|g|setup|sign-in)(\/|$)/

export const isPublicPost = (method: string | undefined, pathname: string) => method === 'POST' && PUBLIC_POSTS.test(pathname)

/**
 * A ceiling of one process against machines that post without end. Counts by network address in memory only, in windows of ten minutes that begin
 * with an address's first post.
 */
export function openCeiling(most = MOST_POSTS) {
  const windows = new Map<string, { since: number; posts: number }>()
  let sweptAt = 0

  function sweep(at: number) {
    if (at - sweptAt < WINDOW_MS) return
    sweptAt = at
    for (const [address, { since }] of windows) if (at - since >= WINDOW_MS) windows.delete(address)
  }

  /** Counts a post. Answers 0 when it may pass, else the seconds until the address may post again. */
  function count(address: string, now: Date): number {
    const at = now.getTime()
    sweep(at)
    const open = windows.get(address)
    const window = open && at - open.since < WINDOW_MS ? open : { since: at, posts: 0 }
    windows.set(address, window)
    window.posts++
    return window.posts <= most ? 0 : Math.ceil((window.since + WINDOW_MS - at) / 1000)
  }
  return { count }
}
