import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { constants } from 'node:os'
import { basename } from 'node:path'

// Linux counts processor time in hundredths of a second for every program (USER_HZ).
const ticksPerSecond = 100

type Process = { pid: number; parent: number; seconds: number; secondsOfEnded: number }

/** Processor seconds a process has used so far, all its threads together. */
export function cpuSeconds(pid: number): number {
  return readProcess(pid)?.seconds ?? 0
}

/** Processor seconds of PostgreSQL: its postmaster, the processes it has now, and those that have ended. */
export function clusterCpuSeconds(postmaster: number): number {
  const all = processes().filter((one) => one.pid === postmaster || one.parent === postmaster)
  const ended = all.find((one) => one.pid === postmaster)?.secondsOfEnded ?? 0
  return all.reduce((sum, one) => sum + one.seconds, ended)
}

export type Memory = { bytes: number; way: 'PSS' | 'RSS' }

/** Memory a process holds: its share of pages used by several (PSS), or all it can see (RSS) where that is not told. */
export function memoryOf(pids: readonly number[]): Memory {
  const shares = pids.map((pid) => kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss'))
  if (shares.every((share) => share !== undefined))
    return { bytes: 1024 * shares.reduce((sum, share) => sum + share, 0), way: 'PSS' }
  const whole = pids.map((pid) => kilobytes(`/proc/${pid}/status`, 'VmRSS') ?? 0)
  return { bytes: 1024 * whole.reduce((sum, one) => sum + one, 0), way: 'RSS' }
}

/** All the memory that a process can see, shared or not. */
export function residentBytes(pid: number): number {
  return 1024 * (kilobytes(`/proc/${pid}/status`, 'VmRSS') ?? 0)
}

/** Whether a process is Node and answers to SIGUSR2: any other would end by it, or never tell. */
export function listensToCollect(pid: number): boolean {
  if (!/^node( |$)/.test(basename(readlinkSync(`/proc/${pid}/exe`)))) return false
  const caught = /^SigCgt:\s+([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  return ((BigInt(`0x${caught}`) >> BigInt(constants.signals.SIGUSR2 - 1)) & 1n) === 1n
}

/** A process and everything it started. */
export function familyOf(pid: number): number[] {
  const all = processes()
  const children = (parent: number): number[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...children(one.pid)])
  return [pid, ...children(pid)]
}

function kilobytes(file: string, name: string): number | undefined {
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1]
    return found === undefined ? undefined : Number(found)
  } catch {
    return undefined
  }
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined
    return found ? [found] : []
  })
}

// A program's name stands in brackets and may hold spaces; the numbers begin after it.
function readProcess(pid: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const words = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (at) => words[at],
    )
    const seconds = (user + system) / ticksPerSecond
    return { pid, parent, seconds, secondsOfEnded: (endedUser + endedSystem) / ticksPerSecond }
  } catch {
    return undefined
  }
}
