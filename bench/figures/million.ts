import type { Figure } from '../report.ts'
import { temporaryFolder } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'
import { measureCycles } from './life-cycle.ts'
import { listNotes, measureLists, seedOffice } from './my-work.ts'

const open = 40_000

/** Lists and life cycle in a database that holds a million cases. */
export async function million(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  const ground = await seedOffice(settings, folder.path, { open, closed: settings.cases - open })
  const lists = await measureLists(settings, folder.path, ground.offices, [
    ['/work', 'my work'],
    ['/work?tab=office', 'the whole office, open'],
    ['/work?tab=done', 'done today'],
  ])
  const cycles = await measureCycles(settings, folder.path, [8])
  return {
    name: 'million',
    title: `At ${ground.all.toLocaleString('en-GB')} cases, ${ground.open.toLocaleString('en-GB')} of them open, ${ground.held} at one officer's post`,
    rows: [...lists, ...cycles.rows],
    notes: [...listNotes, ...cycles.notes],
  }
}
