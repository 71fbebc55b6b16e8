type Cell = string | number | null

/** Rows as a table: RFC 4180, a head, lines end with CR LF. Nothing is an empty cell. */
export function csvOf<Name extends string>(
  columns: readonly Name[],
  rows: readonly Readonly<Record<NoInfer<Name>, Cell>>[],
): string {
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')
}

// A spreadsheet takes what begins with such a sign for a formula, and would carry it out; a number of ours never does.
const formula = /^[=+\-@\t\r]/

function quoted(cell: Cell): string {
  const said = String(cell ?? '')
  const text = formula.test(said) ? `'${said}` : said
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
