import { readFileSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerProcess } from '../server/server-process.ts'
import { listensToCollect } from '../server/usage.ts'
import type { BenchSettings } from '../settings.ts'
import { type Room, take } from './queue-room.ts'

export const pages = { boards: 100, phones: 400 }
const all = pages.boards + pages.phones

/** An open page: its socket, and when it last heard something, as `performance.now()` tells. */
export type Reader = { socket: Socket; heard: number }

const phones = new WeakMap<Room, string[]>()

/** Opens boards and telephones as browsers keep them: one socket each, headers answered, the first event read. */
export async function openPages(server: ServerProcess, room: Room): Promise<Reader[]> {
  const codes = phones.get(room) ?? []
  while (codes.length < pages.phones) codes.push(await take(room, room.groups[codes.length % room.groups.length] ?? ''))
  phones.set(room, codes)
  const board = `perangkat=${room.codes[0]}`
  return await Promise.all([
    ...Array.from({ length: pages.boards }, () => read(server.port, '/board/news', board)),
    ...codes.map((code) => read(server.port, `/kecamatan/mandau/antrean/${code}/kabar`, '')),
  ])
}

/** Milliseconds until requests that opened pages are over, and nothing of theirs is under way. */
const settleMs = 3000

/**
 * Kilobytes that one more open page keeps, while as many are open already as an office has: what those cost once, code and
 * statements, is no page's. `steps` are the growth by as many pages again and by twice as many: what a request leaves behind
 * would make them differ. `left` is what remains of each once they are closed.
 */
export async function whatPagesKeep(
  settings: BenchSettings,
  { server, room, file }: { server: ServerProcess; room: Room; file: string },
): Promise<{ kilobytes: number; steps: number[]; left: number }> {
  const more: Reader[] = []
  const kept = [await keptIn(server, file)]
  for (const times of [1, 2]) {
    settings.say(`memory of ${times * all} more pages`)
    for (let one = 0; one < times; one += 1) more.push(...(await openPages(server, room)))
    await wait(settleMs)
    kept.push(await keptIn(server, file))
  }
  for (const { socket } of more) socket.destroy()
  await wait(settleMs)
  const [before = 0, once = 0, thrice = 0] = kept
  const each = (bytes: number, count: number) => bytes / count / 1024
  return {
    kilobytes: each(thrice - before, 3 * all),
    steps: [each(once - before, all), each(thrice - once, 2 * all)],
    left: each((await keptIn(server, file)) - before, 3 * all),
  }
}

/**
 * Bytes that the serving processes keep once everything that nobody needs was thrown away: objects and what belongs to them.
 * Each is asked five times and its least counts, for something is always under way somewhere.
 */
async function keptIn(server: ServerProcess, file: string): Promise<number> {
  const asked = server.own().filter(listensToCollect)
  const least = new Map<string, number>()
  for (let round = 0; round < 5; round += 1) {
    writeFileSync(file, '')
    for (const pid of asked) process.kill(pid, 'SIGUSR2')
    const lines = () => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean)
    for (let tries = 0; lines().length < asked.length && tries < 100; tries += 1) await wait(100)
    for (const [pid = '', bytes] of lines().map((line) => line.split(' ')))
      least.set(pid, Math.min(Number(bytes), least.get(pid) ?? Number.POSITIVE_INFINITY))
  }
  if (least.size < asked.length) throw new Error(`${least.size} of ${asked.length} processes told what they keep`)
  return [...least.values()].reduce((sum, bytes) => sum + bytes, 0)
}

async function read(port: number, path: string, cookie: string): Promise<Reader> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const reader: Reader = { socket, heard: 0 }
  const first = new Promise<void>((done, fail) => {
    socket.once('data', (chunk) => (String(chunk).startsWith('HTTP/1.1 200') ? done() : fail(new Error(String(chunk)))))
    socket.once('error', fail)
  })
  const host = `127.0.0.1:${port}`
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\ncookie: ${cookie}\r\n\r\n`)
  await first
  socket.on('data', (chunk) => {
    if (chunk.includes('data: ')) reader.heard = performance.now()
  })
  return reader
}
