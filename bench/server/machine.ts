import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const ticksPerSecond = 100

export type MachineTime = { busy: number; all: number; share: number }

/** How much of all processors' time was worked, by anyone, since an earlier look; without one, since the machine started. */
export function machineBusy(since?: MachineTime): MachineTime {
  const line = readFileSync('/proc/stat', 'latin1').split('\n')[0] ?? ''
  const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number)
  const all = ticks.reduce((sum, one) => sum + one, 0)
  const [idle = 0, waiting = 0] = [ticks[3], ticks[4]]
  const busy = all - idle - waiting
  const [before, beforeAll] = [since?.busy ?? 0, since?.all ?? 0]
  return { busy, all, share: (busy - before) / Math.max(1, all - beforeAll) }
}

const quietShare = 0.15

/** Waits until others leave the processors alone for two seconds, or until patience is over. */
export async function untilQuiet(patienceSeconds: number): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < patienceSeconds * 1000) {
    const before = machineBusy()
    await wait(2000)
    if (machineBusy(before).share < quietShare) return
  }
}

/** Processor seconds of a process's first thread: for Node, the one that serves everybody. */
export function mainThreadSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'latin1')
  const words = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(words[11]) + Number(words[12])) / ticksPerSecond
}
