import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { transaction } from '#platform/db.ts'
import { openNews, tellNews } from '#platform/news.ts'
import { openDatabase } from '#tests/database.ts'
import { openDesks, type Reader } from './desks.ts'

const at = Temporal.Instant.from('2026-03-02T02:00:00Z')
const database = await openDatabase()

test('all who hang on one room share one reading of it, and those who are alike one writing of it', async () => {
  await using news = await openNews(database.connection)
  const desks = openDesks<string>(news)
  const counts = { read: 0, told: 0 }
  const read = async () => {
    counts.read += 1
    const room = `call ${counts.read}`
    await wait(20)
    return { room, at }
  }
  const sit = async (likeness: string | undefined) => {
    const { out, heard } = listener()
    const tell: Reader<string>['tell'] = ({ room }) => {
      counts.told += 1
      return room
    }
    await desks.sit('mandau', read, () => ({ out, likeness, tell }))
    return { out, heard }
  }
  const readers = await Promise.all(['id', 'id', 'id', 'en', undefined, undefined].map(sit))
  assert.deepEqual(counts, { read: 1, told: 4 })
  await say('mandau')
  await until(() => counts.told === 8)
  assert.equal(counts.read, 2)
  assert.deepEqual(
    readers.map(({ heard }) => heard.join('')),
    readers.map(() => 'data: call 1\n\ndata: call 2\n\n'),
  )
  for (const { out } of readers) out.destroy()
  await until(() => desks.count() === 0)
  await say('mandau')
  await wait(100)
  assert.equal(counts.read, 2, 'an empty room is not read')
  desks.end()
})

test('who takes nothing in is let go, and who left while the room was read is not kept', async () => {
  await using news = await openNews(database.connection)
  const desks = openDesks<string>(news)
  let calls = 0
  const read = async () => {
    calls += 1
    return { room: `${calls} ${'x'.repeat(40_000)}`, at }
  }
  // It never says that it took anything in.
  const [slow, gone] = [new Writable({ write: () => undefined }), listener().out]
  gone.destroy()
  for (const out of [slow, gone])
    await desks.sit('mandau', read, () => ({ out, likeness: undefined, tell: ({ room }) => room }))
  assert.equal(desks.count(), 1)
  for (const call of [2, 3]) {
    assert.ok(!slow.destroyed)
    await say('mandau')
    await until(() => calls === call)
  }
  await until(() => slow.destroyed && desks.count() === 0)
  desks.end()
})

test('a room that cannot be read is told to whoever asks, and read anew for who comes next', async () => {
  await using news = await openNews(database.connection)
  const desks = openDesks<string>(news)
  const { out, heard } = listener()
  const reader = () => ({ out, likeness: undefined, tell: ({ room }: { room: string }) => room })
  const away = async () => {
    throw new Error('away')
  }
  await assert.rejects(desks.sit('mandau', away, reader), /away/)
  await desks.sit('mandau', async () => ({ room: 'open', at }), reader)
  assert.deepEqual(heard, ['data: open\n\n'])
  out.destroy()
  desks.end()
})

function listener() {
  const heard: string[] = []
  const write: NonNullable<ConstructorParameters<typeof Writable>[0]>['write'] = (chunk, _encoding, done) => {
    heard.push(String(chunk))
    done()
  }
  return { heard, out: new Writable({ write }) }
}

async function say(topic: string): Promise<void> {
  await transaction(database.pool, { scope: [], act: true, at }, (tx) => tellNews(tx, topic))
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    assert.ok(tries < 300, 'it never came')
    await wait(10)
  }
}
