import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Palette = Record<string, string>
const css = readFileSync(new URL('../../../app/ui/styles/tokens.css', import.meta.url), 'utf8')
const system = css.indexOf('@media screen and (prefers-color-scheme: dark)')
const chosen = css.indexOf(':root[data-theme="dark"]')
const motion = css.indexOf('@media (prefers-reduced-motion')

const coloursOf = (block: string): Palette =>
  Object.fromEntries([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6})\b/g)].map((match) => [match[1] as string, match[2] as string]))
const light = coloursOf(css.slice(0, system))
const dark = { ...light, ...coloursOf(css.slice(chosen, motion)) }

const channel = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => channel(Number.parseInt(full.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(palette: Palette, front: string, back: string): number {
  const [lower = 0, higher = 0] = [front, back].map((token) => luminance(palette[token] as string)).sort((a, b) => a - b)
  return (higher + 0.05) / (lower + 0.05)
}

const GROUNDS = ['page', 'surface', 'sunken']
/** Running text 7, other text 4.5, what is not text 3. */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...GROUNDS.map((ground) => ['text', ground, 7] as const),
  ...GROUNDS.flatMap((ground) => ['soft', 'link', 'bad'].map((front) => [front, ground, 4.5] as const)),
  ...GROUNDS.map((ground) => ['edge', ground, 3] as const),
  ...['ok', 'accent-deep'].flatMap((front) => ['surface', 'page'].map((ground) => [front, ground, 4.5] as const)),
  ['on-night', 'night', 7],
  ['on-night-soft', 'night', 4.5],
  ['accent', 'night', 3],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-bright', 4.5],
  ['ok', 'ok-soft', 4.5],
  ['bad', 'bad-soft', 4.5],
  ['accent-deep', 'accent-soft', 4.5],
  ['link', 'info-soft', 4.5],
  ...['ok-soft', 'bad-soft', 'accent-soft', 'info-soft'].map((ground) => ['text', ground, 7] as const),
  ['soft', 'info-soft', 4.5],
  ['soft', 'ok-soft', 4.5],
  ['surface', 'ok', 3],
  ['scale-4', 'surface', 3],
  ['on-scale-low', 'scale-1', 4.5],
  ['on-scale-low', 'scale-2', 4.5],
  ['on-scale-high', 'scale-3', 4.5],
  ['on-scale-high', 'scale-4', 4.5],
  ['focus-far', 'focus-near', 3],
]

test.each([
  ['light', light],
  ['dark', dark],
])('every text and control stands out from its ground in the %s look', (_, palette) => {
  const weak = PAIRS.filter(([front, back, least]) => contrast(palette, front, back) < least)
  expect(weak.map(([front, back, least]) => `${front} on ${back}: ${contrast(palette, front, back).toFixed(2)}, needs ${least}`)).toEqual(
    [],
  )
})

test.each([
  ['light', light],
  ['dark', dark],
])('one of the two focus rings shows on any ground in the %s look', (_, palette) => {
  const grounds = [...GROUNDS, 'night', 'accent', 'bad-soft', 'ok-soft']
  const ring = (ground: string) => Math.max(contrast(palette, 'focus-near', ground), contrast(palette, 'focus-far', ground))
  expect(grounds.filter((ground) => ring(ground) < 3)).toEqual([])
})

test('the dark look is the same whether the system or the page asks for it', () => {
  expect(coloursOf(css.slice(system, chosen))).toEqual(coloursOf(css.slice(chosen, motion)))
})

test('components name no colour but by its token', () => {
  const sheets = import.meta.glob('../../../app/ui/styles/components/*.css', { query: '?raw', import: 'default', eager: true })
  const named = Object.entries(sheets).flatMap(([file, text]) =>
    [...String(text).matchAll(/#[0-9a-f]{3,8}\b/gi)].map((hit) => `${file} ${hit[0]}`),
  )
  expect(Object.keys(sheets).length).toBeGreaterThan(10)
  expect(named).toEqual([])
})
