import { askPages, askSearches, type Job, walkCycles } from './jobs.ts'

// The other end of drive.ts: one job at a time comes in, its outcome goes back, and the end of the parent ends it.
process.on('message', (job: Job) => {
  outcomeOf(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => process.exit())

async function outcomeOf(job: Job): Promise<unknown> {
  if (job.kind === 'cycles') return await walkCycles(job)
  return job.kind === 'pages' ? await askPages(job) : await askSearches(job)
}
