import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import type { GroupHere, Room } from '../contract.ts'
import { roomWords, sayLine } from '../room-words.ts'
import { BoardNow } from './board.page.tsx'

const frame = sampleFrame({ seat: undefined })
const { now, zone } = frame
const group = (key: string, letter: string): GroupHere => {
  return { key, letter, name: { id: letter, en: letter }, icon: 'letter', quick: false, services: [], offered: [] }
}
const waiting = (ticket: string, key: string) => {
  const moved = { state: 'waiting', session: null, takenAt: now, since: now, ordinal: 0 } as const
  return { ticket, group: key, lane: 'ordinary', written: ticket, ...moved } as const
}
const nobody: Room = {
  ...{ now, zone, groups: [group('tanah', 'T'), group('nikah', 'N')], inARow: { priority: 1, quick: 1 } },
  day: { id: 'hari', date: now.toZonedDateTimeISO(zone).toPlainDate(), doorCode: 'x', openedAt: now },
  counters: [{ id: 'loket', counter: 1, groups: ['tanah'], officer: 'p', name: 'Petugas', openedAt: now }],
  ...{ standing: [], over: [], calls: [], called: [], served: new Map(), visited: new Map() },
}
const board = (room: Room) => plainText(BoardNow({ room, frame }))

test('the board says that too few were served only where that is why a wait cannot be told', () => {
  const sentence = roomWords.notTold.id
  assert.match(board(nobody), /T 0 langsung N 0 belum dilayani/)
  assert.ok(!board(nobody).includes(sentence))
  const some = board({ ...nobody, standing: [waiting('T-001', 'tanah')] })
  assert.match(some, /T 1 belum bisa dikira N 0 belum dilayani/)
  assert.ok(some.includes(sentence))
  const all = board({ ...nobody, groups: nobody.groups.slice(0, 1), standing: [waiting('T-001', 'tanah')] })
  assert.ok(all.includes(sentence) && !all.includes('belum bisa dikira N') && !/T 1 belum/.test(all))
})

test('a line tells how long it takes only where that says something', () => {
  const between = { kind: 'between', from: now, until: now, lowMinutes: 0, highMinutes: 15 } as const
  const told = [
    [0, { kind: 'now' }, 'tidak ada antrean'],
    [0, between, '0–15 menit'],
    [4, between, '4 orang, 0–15 menit'],
    [4, { kind: 'too-few' }, '4 orang'],
    [4, { kind: 'no-counter' }, '4 orang, belum dilayani'],
  ] as const
  for (const [waiting, expected, said] of told) assert.equal(sayLine(waiting, expected).id, said)
})
