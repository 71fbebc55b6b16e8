import type { Officer } from '#identity'
import type { ActRoute } from '#platform/web.ts'

type Shape = NonNullable<ActRoute<Officer, unknown, Record<string, unknown>, unknown>['shape']>

/** A count as its form sends it: `pieces.kertas-100000=2`; what was left empty was not there. */
export const shapeCount: Shape = (values) => ({
  ...values,
  pieces: Object.fromEntries(
    Object.entries(values).flatMap(([name, typed]) => {
      const text = [typed].flat().at(-1)?.trim() ?? ''
      return name.startsWith('pieces.') && text !== '' ? [[name.slice('pieces.'.length), text]] : []
    }),
  ),
})

/** A deposit with its proof: uploaded now, or kept from when the form came back. */
export const shapeDeposit: Shape = (values, uploads) => {
  const kept = [values['kept.proof'] ?? []].flat().at(-1)
  return { ...values, proof: uploads.find(({ field }) => field === 'file.proof') ?? keptOf(kept) }
}

// Written by `valuesWith` of the web: hash, bytes, type, then the name, which may hold the bar that parts them.
function keptOf(kept: string | undefined) {
  if (kept === undefined) return undefined
  const [sha256, bytes, type, ...name] = kept.split('|')
  return { sha256, bytes: Number(bytes), type, name: name.join('|') }
}
