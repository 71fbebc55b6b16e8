import { appointOfficer } from '#identity'
import { findOfficeByKey, findRegencyHere } from '#offices'
import { openPool, setScope, transaction } from '#platform/db.ts'
import type { Journey } from '#tests/journey.ts'
import { reachDatabase } from '../../src/app/database.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { readSettings } from '../../src/app/settings.ts'

/** Somebody more at a post of Mandau, beside the running office, as larger offices have them; their password is that of all. */
export async function joinColleague(
  { env, now }: Journey,
  { username, name, post }: { username: string; name: string; post: string },
): Promise<void> {
  await using database = await reachDatabase(readSettings(env), () => undefined)
  const pool = openPool(database.connection, 'paten_app', 1)
  const at = now()
  const from = at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  try {
    await transaction(pool, { scope: [], act: true, at }, async (tx) => {
      const regency = (await findRegencyHere(tx)) ?? ''
      await setScope(tx, [regency])
      const office = await findOfficeByKey(tx, 'mandau')
      if (!office) throw new Error('there is no Mandau')
      await setScope(tx, [regency, office.id])
      const person = { username, name, addressAs: 'Bapak', nip: null, rank: null, password: demoPassword }
      const by = { kind: 'program', id: 'tests' } as const
      await appointOfficer(tx, by, { ...person, office: office.id, posts: [post], from }, at)
    })
  } finally {
    await pool.end()
  }
}
