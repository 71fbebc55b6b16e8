import type { Officer } from '#identity'
import type { ActRoute } from '#platform/web.ts'

type Shape = NonNullable<ActRoute<Officer, unknown, Record<string, unknown>, unknown>['shape']>

/** A form with the papers it names: each uploaded now, or kept from when the form came back. */
const shapePapers =
  (papers: readonly string[]): Shape =>
  (values, uploads) => ({
    ...values,
    ...Object.fromEntries(
      papers.map((name) => {
        const upload = uploads.find(({ field }) => field === `file.${name}`)
        return [name, upload ?? keptOf([values[`kept.${name}`] ?? []].flat().at(-1))]
      }),
    ),
  })

export const shapeDiscussion = shapePapers(['minutes', 'attendance'])
export const shapeEnacted = shapePapers(['decision'])

// Written by `valuesWith` of the web: hash, bytes, type, then the name, which may hold the bar that parts them.
function keptOf(kept: string | undefined) {
  if (kept === undefined) return undefined
  const [sha256, bytes, type, ...name] = kept.split('|')
  return { sha256, bytes: Number(bytes), type, name: name.join('|') }
}
