import { findAppliedPack, findPackFile, listPackFiles } from '#offices'
import type { Db } from '#platform/db.ts'
import { readSet, writeSet } from './rules.ts'
import { listInForce, listSources } from './store.ts'

/** The name of the set that holds on a day: the pack applied last, and the regency's own versions over it. */
export async function findSetOn(db: Db, on: Temporal.PlainDate): Promise<string | undefined> {
  const [pack, own] = await Promise.all([findAppliedPack(db), listInForce(db, on)])
  return pack && writeSet({ pack: pack.hash, versions: own.map(({ id }) => id) })
}

export type SetFile = { path: string; content: Uint8Array }

/** Every file of a set by its name: those of its pack, each template in the version that the set names. */
export async function listSetFiles(db: Db, name: string): Promise<SetFile[]> {
  const set = readSet(name)
  if (!set) throw new Error(`${name} is no set of templates`)
  const [files, own] = await Promise.all([listPackFiles(db, set.pack), listSources(db, set.versions)])
  if (own.length < set.versions.length) throw new Error(`a template of the set ${name} is not known here`)
  const written = new Map(own.map(({ template, source }) => [`letters/${template}.typ`, Buffer.from(source)]))
  return [
    ...files
      .filter(({ path }) => !written.has(path))
      .map(({ path, content }) => ({ path, content: Buffer.from(content) })),
    ...[...written].map(([path, content]) => ({ path, content })),
  ]
}

/** A template's text in the pack, or as it holds on a day; nothing that the pack does not bring. */
export async function sourceOn(db: Db, template: string, on: Temporal.PlainDate | 'pack'): Promise<string | undefined> {
  if (on !== 'pack') {
    const own = (await listInForce(db, on)).find((one) => one.template === template)
    if (own) return own.source
  }
  return (await findPackFile(db, `letters/${template}.typ`))?.content
}
