/** A file that is safe with us since a form was first sent, and under which name it came. */
export type KeptFile = { field: string; sha256: string; bytes: number; type: string; name: string; line: string }

/** Files that a form keeps while it comes back: `sha256|bytes|type|name`, one line each, under `kept.` and their field. */
export function keptFiles(values: Readonly<Record<string, string | readonly string[]>>): KeptFile[] {
  return Object.entries(values).flatMap(([name, lines]) => {
    if (!name.startsWith('kept.')) return []
    return [lines].flat().flatMap((line) => {
      const [sha256 = '', bytes = '', type = '', ...rest] = line.split('|')
      if (line === '') return []
      return [{ field: name.slice('kept.'.length), sha256, bytes: Number(bytes), type, name: rest.join('|'), line }]
    })
  })
}
