import { openEquipment } from './equipment.ts'
import { openOfficeKeys } from './open-office-keys.ts'
import { CommandProblem } from './problem.ts'
import { countInFirst } from './request-counts.ts'
import { startServer } from './server.ts'
import type { Brief, Told } from './serving-processes.ts'

// The other end of serving-processes.ts: told what to serve, it says that it does, and serves until it is told to stop.
// A terminal sends its Ctrl-C to everyone in it: only the first process decides when to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.once('message', (brief: Brief) => void begin(brief))

async function begin({ settings, connection, accounts }: Brief): Promise<void> {
  const stopped = new Promise<void>((stop) => process.on('message', (word) => word === 'stop' && stop()))
  try {
    const keys = await openOfficeKeys(settings.dataFolder, connection)
    const equipment = openEquipment({ mode: settings.mode, dataFolder: settings.dataFolder, keys })
    const log = (line: string) => void process.stderr.write(`${line}\n`)
    const now = () => Temporal.Now.instant()
    const office = { settings, connection, equipment, now, demo: () => accounts, count: countInFirst(), log }
    await using server = await startServer(office)
    await tell({ serves: server.origin })
    await stopped
  } catch (error) {
    await tell(
      error instanceof CommandProblem
        ? { problem: error.message }
        : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    )
  }
  process.exit()
}

async function tell(told: Told): Promise<void> {
  await new Promise<void>((heard) => void process.send?.(told, undefined, undefined, () => heard()))
}
