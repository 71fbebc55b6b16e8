import type pg from 'pg'
import { findAppliedPack, findRegency, findRegencyHere, listPostKinds, type PostKind, type Regency } from '#offices'
import { setScope, transaction } from '#platform/db.ts'

/** The regency that is served here and its posts, without asking the database at each request. */
export type House = AsyncDisposable & { regency: () => Regency; posts: () => readonly PostKind[] }

/** Milliseconds after which a pack that was applied is known to a server that runs. */
const lookEvery = 3000

/** Reads the regency and its posts, and again whenever a pack was applied, until disposed. Refuses an empty database. */
export async function openHouse(pool: pg.Pool): Promise<House> {
  let found = await read(pool)
  let looking: Promise<void> | undefined
  const look = async () => {
    const pack = await transaction(pool, { scope: [found.regency.id] }, findAppliedPack)
    if (pack?.number !== found.pack) found = await read(pool)
  }
  const timer = setInterval(() => {
    // When the database is away the requests tell it, and the next look finds what this one missed.
    looking ??= look()
      .catch(() => undefined)
      .finally(() => {
        looking = undefined
      })
  }, lookEvery).unref()
  return {
    regency: () => found.regency,
    posts: () => found.posts,
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await looking
    },
  }
}

async function read(pool: pg.Pool) {
  return await transaction(pool, { scope: [] }, async (tx) => {
    const id = await findRegencyHere(tx)
    await setScope(tx, id === undefined ? [] : [id])
    const pack = await findAppliedPack(tx)
    const regency = await findRegency(tx)
    if (!regency) throw new Error('no regency pack was applied; run: paten pack apply regions/<regency>')
    return { pack: pack?.number, regency, posts: await listPostKinds(tx) }
  })
}
