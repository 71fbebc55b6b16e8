import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Processes that still run with `mark` (NAME=value) in their environment: what tests started and left. They get two
 * seconds to end by themselves, and are then told to; returns their command lines.
 */
export async function findLeftProcesses(mark: string): Promise<string[]> {
  for (let tries = 1; ; tries += 1) {
    const left = marked(mark)
    if (left.length === 0) return []
    if (tries < 20) {
      await wait(100)
      continue
    }
    for (const pid of left) end(pid)
    return left.map((pid) => `process ${pid}: ${commandOf(pid)}`)
  }
}

function marked(mark: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => pid !== process.pid && read(pid, 'environ').includes(mark))
}

function commandOf(pid: number): string {
  return read(pid, 'cmdline').join(' ').slice(0, 160)
}

// A process may end while it is looked at, and another user's is not ours to read.
function read(pid: number, file: 'environ' | 'cmdline'): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0')
  } catch {
    return []
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It ended just now.
  }
}
