/** Fewer people than this in a cell might be recognised. */
export const SMALLEST_SHOWN = 5

const isSmall = (value: number) => value > 0 && value < SMALLEST_SHOWN

export type MergedCells = {
  /** Keys shown on their own, the largest first. */
  kept: string[]
  /** Keys shown together as "others". */
  merged: string[]
  /** The others' sum; `suppressed` when even together they are too few. */
  others: number | 'suppressed' | null
}

/**
 * Which cells of a one-dimensional breakdown are shown on their own. Those below five are merged; while the merged sum is itself below five, the next
 * smallest joins. Cells of zero are left out.
 */
export function mergeSmall(cells: Readonly<Record<string, number>>): MergedCells {
  const ordered = Object.entries(cells)
    .filter(([, value]) => value > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const kept = ordered.filter(([, value]) => !isSmall(value))
  const merged = ordered.filter(([, value]) => isSmall(value))
  const sumOf = () => merged.reduce((sum, [, value]) => sum + value, 0)
  while (isSmall(sumOf()) && kept.length > 0) merged.push(kept.pop() as [string, number])
  const sum = sumOf()
  const others = sum === 0 ? null : isSmall(sum) ? 'suppressed' : sum
  return { kept: kept.map(([key]) => key), merged: merged.map(([key]) => key), others }
}

type Cell = { row: number; column: number; value: number; hidden: boolean }

/**
 * Hides cells below five of a table with known totals, then more until no row or column gives a hidden one away: each line with hidden cells has at
 * least two, of together five or more. Prefers a cell whose crossing line already hides one. Hidden cells are null, zeros are shown.
 */
export function suppress2d(table: readonly (readonly number[])[]): (number | null)[][] {
  const cells = table.map((values, row) => values.map((value, column): Cell => ({ row, column, value, hidden: isSmall(value) })))
  const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] as Cell))
  const lines = [
    ...cells.map((line) => ({ line, crossing: columns, at: 'column' as const })),
    ...columns.map((line) => ({ line, crossing: cells, at: 'row' as const })),
  ]
  for (let again = true; again; ) {
    again = false
    for (const { line, crossing, at } of lines) {
      const next = isWeak(line) ? nextToHide(line, (cell) => crossing[cell[at]] as Cell[]) : undefined
      if (!next) continue
      next.hidden = true
      again = true
    }
  }
  return cells.map((row) => row.map((cell) => (cell.hidden ? null : cell.value)))
}

function isWeak(line: readonly Cell[]): boolean {
  const hidden = line.filter((cell) => cell.hidden)
  return hidden.length === 1 || isSmall(hidden.reduce((sum, cell) => sum + cell.value, 0))
}

function nextToHide(line: readonly Cell[], crossingOf: (cell: Cell) => readonly Cell[]): Cell | undefined {
  const cost = (cell: Cell) => (crossingOf(cell).some((other) => other.hidden) ? 0 : 1)
  const shown = line.filter((cell) => !cell.hidden && cell.value > 0)
  return shown.sort((a, b) => cost(a) - cost(b) || a.value - b.value)[0]
}
