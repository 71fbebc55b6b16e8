import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectFolder } from '../../src/app/settings.ts'
import type { CycleJob, CycleOutcome, Job, PageJob, PageOutcome, SearchJob, SearchOutcome } from './jobs.ts'

/** The load, in a process of its own: what it costs never waits in the same queue as what is measured. */
export type Load = Disposable & {
  cycles: (job: Omit<CycleJob, 'kind'>) => Promise<CycleOutcome>
  pages: (job: Omit<PageJob, 'kind'>) => Promise<PageOutcome>
  searches: (job: Omit<SearchJob, 'kind'>) => Promise<SearchOutcome>
}

export function openLoad(): Load {
  const options = { execArgv: ['--import', join(projectFolder, 'src/platform/tsx.ts')] }
  const child = fork(join(import.meta.dirname, 'load-process.ts'), [], options)
  const ended = once(child, 'exit').then(() => {
    throw new Error('the process that makes the load has ended')
  })
  // Between two jobs nobody waits for it; the next job is told.
  ended.catch(() => undefined)
  const run = async (job: Job): Promise<unknown> => {
    child.send(job)
    const [told] = await Promise.race([once(child, 'message'), ended])
    if (told.error !== undefined) throw new Error(`the load failed: ${told.error}`)
    return told.outcome
  }
  return {
    cycles: (job) => run({ ...job, kind: 'cycles' }) as Promise<CycleOutcome>, // what load-process.ts sends for this kind
    pages: (job) => run({ ...job, kind: 'pages' }) as Promise<PageOutcome>, // the same
    searches: (job) => run({ ...job, kind: 'searches' }) as Promise<SearchOutcome>, // the same
    [Symbol.dispose]: () => void child.kill(),
  }
}
