import { type DirectoryEntry, listDirectory } from '#catalogue'
import { findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { Elsewhere, FindPage, GuideFile } from '../contract.ts'
import { findServices, indexServices } from '../rules/find-services.ts'

const shown = 3

/** What was typed among services that are not opened here: whoever asks for an identity card reads where to go. */
export async function findElsewhere(
  tx: Tx,
  guide: GuideFile | undefined,
  typed: string,
): Promise<FindPage['elsewhere']> {
  const regency = await findRegency(tx)
  if (!regency || typed === '') return { asked: false, services: [] }
  const entries = await listDirectory(tx, regency.id)
  const index = indexServices(
    entries.map(({ key, name }) => ({ key, calls: guide?.calls[key] ?? [], names: Object.values(name), about: [] })),
    guide?.synonyms ?? [],
  )
  const { whole, isCalledSo } = findServices(index, typed)
  const found = whole.flatMap((key) => entries.find((entry) => entry.key === key) ?? [])
  return { asked: isCalledSo, services: found.slice(0, isCalledSo ? 1 : shown).map(asElsewhere) }
}

function asElsewhere({ name, note, ended }: DirectoryEntry): Elsewhere {
  if (!ended) return { name, note, ended: undefined }
  const { on, law, since, sure } = ended
  return { name, note, ended: { on: Temporal.PlainDate.from(on), law, since, sure } }
}
