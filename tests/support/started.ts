import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

export type Started = {
  origin: string
  said: () => string
  process: ChildProcess
  /** Sends the signal and returns the exit code once the whole program has ended. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Runs `./paten serve` as a person would, with these settings only, and waits until it says where it serves. */
export async function startPaten(settings: Readonly<Record<string, string>>): Promise<Started> {
  const child = run(['serve'], settings)
  const pieces: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => pieces.push(piece.toString()))
  const said = () => pieces.join('')
  for (let tries = 0; tries < 900; tries += 1) {
    const origin = /PATEN serves at (https?:\/\/\S+)/.exec(said())?.[1]
    if (origin) return { origin, said, process: child, stop: (signal = 'SIGINT') => stop(child, signal) }
    if (child.exitCode !== null) throw new Error(`paten serve ended with ${child.exitCode}: ${said()}`)
    await wait(100)
  }
  child.kill('SIGKILL')
  throw new Error(`paten serve said nothing for 90 seconds: ${said()}`)
}

/** Runs one `./paten` command to its end. */
export async function paten(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = run(words, settings)
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout?.on('data', (piece: Buffer) => out.push(piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => err.push(piece.toString()))
  child.stdin?.end(input)
  const [code] = (await once(child, 'close')) as [number | null] // the event's first argument, by node's own types
  return { code, out: out.join(''), err: err.join('') }
}

/** Signs in to a server at this address, and returns the cookie; nothing where the password does not open it. */
export async function enter(origin: string, username: string, password: string): Promise<string | undefined> {
  const body = new URLSearchParams({ username, password, next: '/work' })
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, redirect: 'manual', headers: { origin } })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  return answer.status === 303 ? cookies.find((one) => one.startsWith('sesi=')) : undefined
}

function run(words: readonly string[], settings: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', HOME: process.env.HOME ?? '/nonexistent', ...settings }
  return spawn(join(root, 'paten'), [...words], { env, stdio: ['pipe', 'pipe', 'pipe'] })
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  await once(child, 'exit')
  return child.exitCode
}
