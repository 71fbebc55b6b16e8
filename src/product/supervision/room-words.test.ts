import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomFinding } from './room-words.ts'
import type { RoomSum } from './rules/room.ts'

function waitsOf(minutes: number, priorityMinutes: number | null): string | undefined {
  const sum: RoomSum = {
    ...{ taken: 20, called: 20, missed: 0, left: 0, minutes },
    ...{ priorityTaken: 6, priorityCalled: 6, priorityMinutes },
  }
  return /Separuh.*/.exec(roomFinding(sum).id)?.[0]
}

test('who did not have to wait was called at once, and nobody waited at most nothing', () => {
  assert.equal(waitsOf(18, null), 'Separuh menunggu paling lama 18 menit.')
  assert.equal(waitsOf(18, 3), 'Separuh menunggu paling lama 18 menit, yang prioritas 3 menit.')
  assert.equal(waitsOf(18, 0), 'Separuh menunggu paling lama 18 menit, yang prioritas langsung dipanggil.')
  assert.equal(waitsOf(0, 0), 'Separuh langsung dipanggil.')
  assert.equal(waitsOf(0, 3), 'Separuh langsung dipanggil, yang prioritas menunggu paling lama 3 menit.')
})
