import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '../load/connection.ts'
import { type Office, pageText } from '../load/ground.ts'
import { walkCycle } from '../load/walk-cycle.ts'
import { startServerProcess } from '../server/server-process.ts'
import { type Floor, mergePlans } from './merge-plans.ts'
import { planOf } from './plan.ts'
import type { Said } from './record.ts'

export type Recording = { floor: Floor; statements: number; transactions: number }

/** What an office does that is to be recorded; done twice, only ids, moments and numbers may differ. */
export type Walk = (connection: Connection, office: Office) => Promise<unknown>

/**
 * Starts the office with a recorder, walks twice in each office when everything is warm, and returns what the serving
 * role said. The sealer's statements are left out: it works beside the officers, not for them.
 */
export async function recordWalk(dataFolder: string, offices: readonly Office[], walk: Walk): Promise<Recording> {
  const file = join(dataFolder, 'bench-recording.jsonl')
  await using server = await startServerProcess({
    dataFolder,
    nodeOptions: ['--import', join(import.meta.dirname, 'record.ts')],
    env: { PATEN_BENCH_RECORD: file, PATEN_PROCESSES: '1' },
  })
  using connection = await Connection.open(server.port)
  const said = async (office: Office): Promise<Said[]> => {
    rmSync(file, { force: true })
    await walk(connection, office)
    if (!existsSync(file)) throw new Error(`nothing was recorded in ${office.key}`)
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line): Said[] => JSON.parse(line))
  }
  for (const office of offices) await walk(connection, office)
  const plans = []
  for (const office of offices) plans.push(planOf(await said(office), await said(office)))
  const floor = mergePlans(plans)
  const transactions = floor.steps.filter((step) => step.kind === 'begin').length
  return { floor, statements: floor.steps.length, transactions }
}

/** The cycle as a walk, with a look at each page: one that came with 200 might still be the wrong one. */
export const cycleWalk: Walk = async (connection, office) => {
  const pages: [string, Promise<string>][] = []
  const cycle = await walkCycle(connection, office, (asked, answer) => {
    if (answer.status === 200 && asked.startsWith('/cases/')) pages.push([asked, pageText(answer)])
  })
  for (const [asked, text] of pages)
    if (!(await text).includes(cycle.number)) throw new Error(`${asked} does not show its case`)
}
