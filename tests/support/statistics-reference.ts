/** A second, independent writing of the definitions: the property tests hold the program's figures against it. */
export const K = 5
export const halfUp = (x: number) => Math.floor(x + 0.5 + 1e-9)

/** k: identified persons at the point; L: answer in force; room: shared screen of a room. */
export type ReferencePoint = { k?: number; L: number | null; room?: boolean }

export function headcount({
  points,
  onsiteIdentified = 0,
  onsiteCounted = null,
}: {
  points: ReferencePoint[]
  onsiteIdentified?: number
  onsiteCounted?: number | null
}) {
  const p = points.filter((x) => !x.room)
  const floor = (x: ReferencePoint) => Math.max(1, x.k ?? 0)
  const rep = (x: ReferencePoint) => Math.max(floor(x), x.L ?? 0)
  const answered = p.filter((x) => x.L != null)
  const silent = p.filter((x) => x.L == null)
  const min = p.reduce((s, x) => s + floor(x), 0) + onsiteIdentified
  const reported = p.reduce((s, x) => s + rep(x), 0) + Math.max(onsiteIdentified, onsiteCounted ?? 0)
  const rate = p.length ? answered.length / p.length : null
  let estimated: number | null = null
  let m: number | null = null
  if (answered.length >= 10 && rate !== null && rate >= 0.3) {
    const mean = answered.reduce((s, x) => s + rep(x), 0) / answered.length
    m = mean
    estimated = halfUp(reported + silent.reduce((s, x) => s + Math.max(0, mean - floor(x)), 0))
  }
  return { points: p.length, answered: answered.length, rate, mean: m, min, reported, estimated }
}

export function pct(n: number, d: number, { minD = K } = {}): number | 'suppressed' | null {
  if (!d) return null
  if (d < minD) return 'suppressed'
  return Math.round((n / d) * 1000) / 10
}

export function mergeSmall(cells: Record<string, number>, other = 'Muut'): Record<string, number | string> {
  const c = Object.entries(cells)
    .filter(([, v]) => v > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const keep = c.filter(([, v]) => v >= K)
  const small = c.filter(([, v]) => v < K)
  let sum = small.reduce((s, [, v]) => s + v, 0)
  while (sum > 0 && sum < K && keep.length > 0) {
    const x = keep.pop() as [string, number]
    small.push(x)
    sum += x[1]
  }
  const out: Record<string, number | string> = Object.fromEntries(keep)
  if (sum > 0) out[other] = sum < K ? '<5' : sum
  return out
}

export function suppress2d(t: number[][]): (number | null)[][] {
  const R = t.length
  const C = t[0]?.length ?? 0
  const at = (r: number, c: number) => t[r]?.[c] ?? 0
  const h = t.map((r) => r.map((v) => v > 0 && v < K))
  const isHidden = (r: number, c: number) => h[r]?.[c] ?? false
  const cells = (axis: number, i: number) => Array.from({ length: axis ? R : C }, (_, j): [number, number] => (axis ? [j, i] : [i, j]))
  const hidden = (axis: number, i: number) => cells(axis, i).filter(([r, c]) => isHidden(r, c))
  const weak = (axis: number, i: number) => {
    const x = hidden(axis, i)
    return x.length > 0 && (x.length === 1 || x.reduce((s, [r, c]) => s + at(r, c), 0) < K)
  }
  for (let again = true; again; ) {
    again = false
    for (const axis of [0, 1])
      for (let i = 0; i < (axis ? C : R); i++)
        if (weak(axis, i)) {
          const vis = cells(axis, i).filter(([r, c]) => !isHidden(r, c) && at(r, c) > 0)
          if (!vis.length) continue
          const cross = ([r, c]: [number, number]) => (hidden(axis ? 0 : 1, axis ? r : c).length ? 0 : 1)
          vis.sort((a, b) => cross(a) - cross(b) || at(...a) - at(...b))
          const [r, c] = vis[0] as [number, number]
          ;(h[r] as boolean[])[c] = true
          again = true
        }
  }
  return t.map((r, i) => r.map((v, j) => (isHidden(i, j) ? null : v)))
}

export const personHours = (items: { minutes: number; heads?: number }[]) =>
  items.reduce((s, x) => s + (x.minutes * (x.heads ?? 1)) / 60, 0)
