import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PostgresProblem } from './postgres-problem.ts'
import { socketLock } from './socket-folder.ts'

/** Written on the server's command line, so that whoever finds it knows which PATEN process started it. */
export const holderSetting = 'paten.holder'

/** What a start of the server may meet on its way: its data, its socket, and where to tell. */
export type Place = { dataFolder: string; cluster: string; socketFolder: string; say: (line: string) => void }

/** Who has the cluster: the process that a lock file names, and what became of it. */
type Holder =
  | { kind: 'nobody' }
  | { kind: 'paten'; pid: number; startedBy: number }
  | { kind: 'orphan'; pid: number }
  | { kind: 'stranger'; pid: number }
  | { kind: 'dead'; pid: number; lock: string }

// A PATEN that was just stopped or killed still looks alive for a moment; one that stays does not mind the wait.
const leavingMsMax = 2_000
// A shutdown writes all that is in memory: slow disks need their time. A dead server's last processes need little.
const orphanMsMax = 120_000
const deadMsMax = 20_000
// Where nobody collects dead processes, as in some containers, a zombie stays for ever; elsewhere it is soon gone.
const zombieMsMax = 1_000

/**
 * Waits until the cluster is free to be started. A server whose PATEN was killed is shut down in good order first; a
 * lock file is taken away only when its process is dead or another program and no process works in the cluster.
 * Refuses when a living PATEN, or a server started by hand, holds it.
 */
export async function freeCluster(place: Place): Promise<void> {
  const began = performance.now()
  let asked = 0
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 200)) {
    const holder = await findHolder(place)
    if (holder.kind === 'nobody') return
    refuseWhenHeld(holder, performance.now() - began, place.dataFolder)
    if (holder.kind === 'orphan' && asked !== holder.pid) {
      place.say('Stopping the PostgreSQL that an earlier PATEN left running.')
      stopInGoodOrder(holder.pid)
      asked = holder.pid
    }
    const stays = holder.kind === 'dead' && performance.now() - began > zombieMsMax
    if (stays && !(await isWorkedIn(place.cluster))) await takeLockAway(holder.lock, holder.pid)
    await sleep(pauseMs)
  }
}

function refuseWhenHeld(holder: Exclude<Holder, { kind: 'nobody' }>, waitedMs: number, dataFolder: string): void {
  if (holder.kind === 'paten') {
    const leaving = holder.startedBy !== process.pid && waitedMs < leavingMsMax
    if (!leaving) throw inUse(dataFolder, holder.startedBy)
    return
  }
  const patient = waitedMs < (holder.kind === 'orphan' ? orphanMsMax : deadMsMax)
  if (holder.kind === 'stranger' || !patient) throw startedByHand(dataFolder, holder.pid)
}

async function findHolder({ cluster, socketFolder }: Place): Promise<Holder> {
  const ofData = await holderOf(join(cluster, 'postmaster.pid'), cluster)
  return ofData.kind === 'nobody' ? holderOf(join(socketFolder, socketLock), cluster) : ofData
}

async function holderOf(lock: string, cluster: string): Promise<Holder> {
  const pid = lockedBy(await readFile(lock, 'utf8').catch(() => ''))
  const status = pid === undefined ? undefined : await readStatus(pid)
  // A lock whose process is gone needs nothing from us: PostgreSQL recognises it and replaces it.
  if (pid === undefined || !status) return { kind: 'nobody' }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  // A dying process loses its command line first, then its folder, and keeps its number until it is collected.
  const dead = status.state === 'Z' || status.state === 'X' || command === '' || !(await worksIn(pid, cluster))
  if (dead) return { kind: 'dead', pid, lock }

  const mark = command.split('\0').find((word) => word.startsWith(`${holderSetting}=`))
  if (!mark) return { kind: 'stranger', pid }
  const startedBy = Number(mark.slice(holderSetting.length + 1))
  // The system gives a process another parent the moment its own dies.
  return status.parent === startedBy ? { kind: 'paten', pid, startedBy } : { kind: 'orphan', pid }
}

function lockedBy(lock: string): number | undefined {
  const pid = Math.abs(Number.parseInt(lock, 10))
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
}

async function readStatus(pid: number): Promise<{ state: string; parent: number } | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The program's name stands in brackets and may hold anything: count from the last bracket (proc_pid_stat(5)).
  const [state, parent] = line?.slice(line.lastIndexOf(')') + 2).split(' ') ?? []
  return state && parent ? { state, parent: Number(parent) } : undefined
}

// Every PostgreSQL process stands in its cluster's folder from before it writes the lock until it ends.
async function worksIn(pid: number | string, cluster: string): Promise<boolean> {
  const [its, ours] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => undefined), stat(cluster)])
  return its !== undefined && its.ino === ours.ino && its.dev === ours.dev
}

async function isWorkedIn(cluster: string): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(pids.map((pid) => worksIn(pid, cluster)))
  return found.includes(true)
}

// Moved first and read again: had another start replaced the lock in between, the new one goes back untouched.
async function takeLockAway(lock: string, pid: number): Promise<void> {
  const aside = `${lock}.stale-${process.pid}`
  const moved = await rename(lock, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if (lockedBy(await readFile(aside, 'utf8')) !== pid) return rename(aside, lock)
  await rm(aside)
}

function stopInGoodOrder(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It ended by itself; the next look says so.
  }
}

function inUse(dataFolder: string, pid: number): PostgresProblem {
  return new PostgresProblem(
    `The data folder ${dataFolder} is in use by another PATEN (process ${pid}). ` +
      'Stop that one first, or give this one another folder with PATEN_DATA.',
  )
}

function startedByHand(dataFolder: string, pid: number): PostgresProblem {
  return new PostgresProblem(
    `The database in ${dataFolder} is held by PostgreSQL process ${pid}, which PATEN did not start or cannot stop. ` +
      'Stop that process first.',
  )
}
