import type { Officer } from '#identity'
import type { ActRoute } from '#platform/web.ts'

type Shape = NonNullable<ActRoute<Officer, unknown, Record<string, unknown>, unknown>['shape']>
const papers = ['minutes', 'attendance'] as const

/** The form of a discussion with its two papers: one uploaded now, or kept from when the form came back. */
export const shapeDiscussion: Shape = (values, uploads) => ({
  ...values,
  ...Object.fromEntries(
    papers.map((name) => {
      const upload = uploads.find(({ field }) => field === `file.${name}`)
      return [name, upload ?? keptOf([values[`kept.${name}`] ?? []].flat().at(-1))]
    }),
  ),
})

// Written by `valuesWith` of the web: hash, bytes, type, then the name, which may hold the bar that parts them.
function keptOf(kept: string | undefined) {
  if (kept === undefined) return undefined
  const [sha256, bytes, type, ...name] = kept.split('|')
  return { sha256, bytes: Number(bytes), type, name: name.join('|') }
}
