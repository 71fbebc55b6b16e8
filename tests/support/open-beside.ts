import { findOfficeByKey, findRegencyHere, listVillages } from '#offices'
import { openPool, setScope, transaction } from '#platform/db.ts'
import { openKeys } from '#platform/keys.ts'
import { nur } from '#tests/cast.ts'
import type { Journey } from '#tests/journey.ts'
import { reachDatabase } from '../../src/app/database.ts'
import { cast } from '../../src/app/demo-cast.ts'
import { readOfficers } from '../../src/app/demo-officers.ts'
import type { Visitor } from '../../src/app/demo-visitors.ts'
import { walkTo } from '../../src/app/demo-walk.ts'
import { openEquipment } from '../../src/app/equipment.ts'
import { readSettings } from '../../src/app/settings.ts'

/** A case of Mandau that comes about beside the running office, by acts: the ground of what a browser then walks. */
export async function openBeside(
  { env, now }: Journey,
  { service, until }: { service: string; until: Visitor['until'] },
): Promise<string> {
  const settings = readSettings(env)
  await using database = await reachDatabase(settings, () => undefined)
  const pool = openPool(database.connection, 'paten_app', 2)
  // Before now, so that the steps already taken lie behind whoever looks.
  const at = now().subtract({ minutes: 45 })
  const on = at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  try {
    const ground = await transaction(pool, { scope: [] }, async (tx) => {
      const regency = (await findRegencyHere(tx)) ?? ''
      await setScope(tx, [regency])
      const office = await findOfficeByKey(tx, 'mandau')
      if (!office) throw new Error('there is no Mandau')
      await setScope(tx, [regency, office.id])
      const villages = (await listVillages(tx, office.id, on)).map(({ id }) => id)
      return { office, villages, scope: [regency, office.id] }
    })
    const { office, villages, scope } = ground
    const usernames = cast([office]).map(({ username }) => username)
    const officers = await readOfficers(pool, { scope, usernames, on })
    const equipment = openEquipment({
      mode: 'demo',
      dataFolder: settings.dataFolder,
      keys: openKeys(settings.dataFolder, { mayCreate: false }),
    })
    const scoped = officers.map((officer) => ({ ...officer, scope }))
    return await walkTo(
      { pool, equipment, scope, officers: scoped, villages },
      { ...nur, at, until, toFollow: false, place: 0, service },
    )
  } finally {
    await pool.end()
  }
}
