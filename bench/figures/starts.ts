import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres } from '#platform/postgres.ts'
import { median } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { startServerProcess, temporaryFolder } from '../server/server-process.ts'
import { familyOf, type Memory, memoryOf, residentBytes } from '../server/usage.ts'
import type { BenchSettings } from '../settings.ts'

const mebibyte = 1024 * 1024
const restSeconds = 10

/** From nothing and from a full folder to the first page, beside PostgreSQL alone; then the memory it holds at rest. */
export async function starts(settings: BenchSettings): Promise<Figure> {
  const found: Record<'cold' | 'warm' | 'coldFloor' | 'warmFloor', number[]> = {
    ...{ cold: [], warm: [], coldFloor: [], warmFloor: [] },
  }
  const rested: { node: Memory; postgres: Memory; resident: number }[] = []
  for (let round = 0; round < settings.rounds; round += 1) {
    settings.say(`starts, round ${round + 1} of ${settings.rounds}`)
    await untilQuiet(settings.patience)
    using folder = temporaryFolder()
    found.cold.push(await secondsToPage(folder.path))
    found.warm.push(
      await secondsToPage(folder.path, async ({ own, postmaster }) => {
        await wait(restSeconds * 1000)
        const [node, postgres] = [memoryOf(own()), memoryOf(familyOf(postmaster))]
        rested.push({ node, postgres, resident: own().reduce((sum, one) => sum + residentBytes(one), 0) })
      }),
    )
    using bare = temporaryFolder()
    found.coldFloor.push(await secondsToDatabase(bare.path))
    found.warmFloor.push(await secondsToDatabase(bare.path))
  }
  const way = rested[0]?.node.way ?? 'RSS'
  const memory = (what: string, pick: (one: (typeof rested)[number]) => number): Row => ({
    ...{ what, value: median(rested.map(pick)) / mebibyte, unit: 'MiB' },
  })
  return {
    name: 'starts',
    title: 'Starts: seconds to the first page, and memory at rest',
    rows: [
      startRow('cold: an empty folder, packages installed', found.cold, found.coldFloor, 'initdb and start'),
      startRow('warm: a folder with a demonstration', found.warm, found.warmFloor, 'PostgreSQL alone'),
      memory(`Node, ${restSeconds} s after a warm start, ${way}`, ({ node }) => node.bytes),
      memory(`PostgreSQL with its processes, ${way}`, ({ postgres }) => postgres.bytes),
      {
        ...memory(`both, ${way}`, ({ node, postgres }) => node.bytes + postgres.bytes),
        goal: { atMost: 1024 },
        note: 'design: a whole installation under 1 GB',
      },
      memory('Node alone, RSS', ({ resident }) => resident),
    ],
    notes: [
      'cold: makes the cluster, migrates, applies the pack of Bengkalis, fills a demonstration of 44 requests with their letters',
      'limit of the cold start: initdb, then the demonstration; of the warm start: loading the program and building its assets',
    ],
  }
}

function startRow(what: string, seconds: number[], floor: number[], floorWhat: string): Row {
  return { what, value: median(seconds), unit: 's', floor: { what: floorWhat, value: median(floor) }, rounds: seconds }
}

type Started = { own: () => readonly number[]; postmaster: number }

async function secondsToPage(dataFolder: string, meanwhile?: (started: Started) => Promise<void>): Promise<number> {
  await using server = await startServerProcess({ dataFolder })
  await meanwhile?.(server)
  return server.seconds
}

async function secondsToDatabase(dataFolder: string): Promise<number> {
  const began = performance.now()
  await using _server = await startPostgres({ dataFolder })
  return (performance.now() - began) / 1000
}
