import { AsyncLocalStorage } from 'node:async_hooks'
import { appendFileSync } from 'node:fs'
import { Server } from 'node:http'
import pg from 'pg'

/** One statement as it went to the database; `last` is the number that a series led to. */
export type Said = { text: string; values: readonly unknown[]; last?: number }

// Loaded into a server before its program (`node --import`): writes down every transaction made for a request as it was
// sent, one line of JSON each, in the order in which they ended. The product knows nothing of it.
const file = process.env.PATEN_BENCH_RECORD
if (file === undefined) throw new Error('PATEN_BENCH_RECORD names the file to write to')

type Query = { text?: string; values?: readonly unknown[] } | string

// What the program does of its own accord, such as sealing, is no part of what somebody asked for.
const asked = new AsyncLocalStorage<true>()
const emit = Server.prototype.emit
Server.prototype.emit = function listen(this: Server, name: string, ...rest: unknown[]) {
  const tell = () => emit.call(this, name, ...rest)
  return name === 'request' ? asked.run(true, tell) : tell()
}

const open = new WeakMap<pg.Client, Said[]>()
const send: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query')

Reflect.set(pg.Client.prototype, 'query', function record(this: pg.Client, query: Query, ...rest: unknown[]) {
  const answer = send.call(this, query, ...rest)
  if (!asked.getStore()) return answer
  const text = typeof query === 'string' ? query : (query.text ?? '')
  const said: Said = { text, values: typeof query === 'string' ? [] : (query.values ?? []) }
  if (/^\s*begin\b/i.test(text)) open.set(this, [])
  const statements = open.get(this)
  statements?.push(said)
  if (statements && text === 'commit') appendFileSync(file, `${JSON.stringify(statements)}\n`)
  const series = /^\s*insert into (documents|queue)\.series\b/.exec(text)
  if (answer instanceof Promise && series)
    void answer.then(({ rows: [row] }: pg.QueryResult<{ last: number }>) => {
      // The line of a room answers with the number before.
      Object.assign(said, { last: row && row.last + (series[1] === 'queue' ? 1 : 0) })
    })
  return answer
})
