import assert from 'node:assert/strict'
import type { Worker } from 'node:cluster'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import { type Count, countFor, countHere } from './request-counts.ts'

test('requests are counted for each key until its window ends, and then from one', async () => {
  let now = 1000
  const count = countHere(() => now)
  assert.deepEqual(await count('a', 60), { current: 1, ttl: 60 })
  now += 20
  assert.deepEqual(await count('a', 60), { current: 2, ttl: 40 })
  assert.deepEqual(await count('b', 60), { current: 1, ttl: 60 })
  now += 40
  assert.deepEqual(await count('a', 60), { current: 1, ttl: 60 })
})

test('a flood of addresses makes the longest unseen forgotten, and never one that keeps asking', async () => {
  const count = countHere(() => 0)
  await count('first', 60)
  await count('guesser', 60)
  for (let place = 0; place < 30_000; place += 1) {
    await count(`address ${place}`, 60)
    if (place % 1000 === 0) await count('guesser', 60)
  }
  assert.equal((await count('guesser', 60)).current, 32)
  assert.equal((await count('first', 60)).current, 1)
})

test('two serving processes ask the first one, and count as one', async () => {
  const count = countHere(() => 0)
  const [one, other] = [servingProcess(), servingProcess()]
  countFor(one.worker, count)
  countFor(other.worker, count)
  const currents: number[] = []
  for (const { ask } of [one, other, one, other]) currents.push((await ask('sign-in 127.0.0.1')).current)
  assert.deepEqual(currents, [1, 2, 3, 4])
})

// What the first process sees of a serving one: messages that come and go.
function servingProcess() {
  const heard: ((counted: Count) => void)[] = []
  const worker = Object.assign(new EventEmitter(), {
    isConnected: () => true,
    send: ({ counted }: { counted: Count }) => heard.shift()?.(counted),
  }) as unknown as Worker // only what countFor uses of one
  const ask = (key: string) =>
    new Promise<Count>((tell) => {
      heard.push(tell)
      worker.emit('message', { count: { id: 1, key, windowMs: 60_000 } })
    })
  return { worker, ask }
}
