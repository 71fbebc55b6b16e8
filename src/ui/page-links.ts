/**
 * The same page with one thing of its query changed; an empty value drops it.
 * Takes path and query (`/lacak?nomor=MDU-2026-000001`) and returns path and query.
 */
export function withQuery(path: string, changes: Readonly<Record<string, string>>): string {
  const [place = '/', query = ''] = path.split('?', 2)
  const parameters = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') parameters.delete(name)
    else parameters.set(name, value)
  }
  const rest = parameters.toString()
  return rest === '' ? place : `${place}?${rest}`
}
