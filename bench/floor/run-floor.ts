import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectFolder } from '../../src/app/settings.ts'
import { findPgbench } from './find-pgbench.ts'
import type { LoopJob, LoopOutcome } from './loop-process.ts'
import type { Floor } from './merge-plans.ts'
import { type FloorOutcome, runPgbench } from './pgbench.ts'

export type FloorJob = {
  floor: Floor
  place: LoopJob['place']
  folder: string
  clients: number
  run: LoopJob['run']
}

/** Carries out the recorded statements and nothing else: with pgbench where the machine has it. */
export async function runFloor(job: FloorJob): Promise<FloorOutcome> {
  const pgbench = findPgbench()
  return pgbench === undefined ? await runLoop(job) : await runPgbench(pgbench, job)
}

/** What the floor was measured with, in words. */
export function floorName(): string {
  return findPgbench() === undefined ? 'bare loop in Node, no pgbench here' : 'pgbench'
}

async function runLoop({ floor, place, clients, run }: FloorJob): Promise<FloorOutcome> {
  const execArgv = ['--import', join(projectFolder, 'src/platform/tsx.ts')]
  const child = fork(join(import.meta.dirname, 'loop-process.ts'), [], { execArgv })
  const { steps, written } = floor
  child.send({
    floor: { steps, written },
    ...{ words: [...floor.words], texts: [...floor.texts], place, clients, run },
  } satisfies LoopJob)
  const [told] = await once(child, 'message')
  child.disconnect()
  if (told.error !== undefined) throw new Error(`the floor failed: ${told.error}`)
  const outcome: LoopOutcome = told.outcome
  return outcome
}
