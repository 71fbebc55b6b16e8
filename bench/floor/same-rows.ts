import { Connection } from '../load/connection.ts'
import type { Office } from '../load/ground.ts'
import { type ServerProcess, withClient } from '../server/server-process.ts'
import type { Floor } from './merge-plans.ts'
import type { Walk } from './recording.ts'
import { countRows, difference } from './row-counts.ts'
import { runFloor } from './run-floor.ts'

/**
 * Walks once through the product and once through the floor, and counts what each wrote. Throws when the floor wrote
 * other rows, lines or images: then it would be the floor of something else. Returns how many rows one walk writes.
 */
export async function checkSameRows(
  server: ServerProcess,
  offices: readonly Office[],
  walk: Walk,
  floor: Floor,
): Promise<number> {
  const [office] = offices
  if (!office) throw new Error('no offices to walk in')
  return await withClient(server.connection(), async (client) => {
    const before = await countRows(client)
    using connection = await Connection.open(server.port)
    await walk(connection, office)
    const between = await countRows(client)
    await runFloor({ floor, place: server.connection(), folder: server.dataFolder, clients: 1, run: 'once' })
    const byProduct = difference(before, between)
    const byFloor = difference(between, await countRows(client))
    if (JSON.stringify(byProduct) !== JSON.stringify(byFloor)) {
      const [product, other] = [byProduct, byFloor].map((rows) => JSON.stringify(rows, null, 1))
      throw new Error(`the floor wrote other rows than the product:\n${product}\n${other}`)
    }
    return Object.values(byProduct).reduce((sum, rows) => sum + rows, 0)
  })
}
