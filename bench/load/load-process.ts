import { askPages, type Job, walkCycles } from './jobs.ts'

// The other end of drive.ts: one job at a time comes in, its outcome goes back, and the end of the parent ends it.
process.on('message', (job: Job) => {
  const work = job.kind === 'cycles' ? walkCycles(job) : askPages(job)
  work.then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => process.exit())
