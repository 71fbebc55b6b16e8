/** An answer that a letter needs: the name of its field and what it is called; of a list, which cells of a row it needs. */
export type NeededAnswer = { name: string; label: string; cells: readonly string[] | undefined }

/** What needed answers a form lacks, by what they are called: empty, or a list without a row or with one half filled. */
export function emptyAnswers(needed: readonly NeededAnswer[], values: Readonly<Record<string, unknown>>): string[] {
  return needed.filter((one) => isEmpty(one, values)).map(({ label }) => label)
}

function isEmpty({ name, cells }: NeededAnswer, values: Readonly<Record<string, unknown>>): boolean {
  if (!cells) return isBlank(values[name])
  const used = Object.keys(values).filter((key) => key.startsWith(`${name}.`) && !isBlank(values[key]))
  const rows = new Set(used.map((key) => key.split('.')[2]))
  return rows.size === 0 || [...rows].some((row) => cells.some((cell) => isBlank(values[`${name}.${row}.${cell}`])))
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}
