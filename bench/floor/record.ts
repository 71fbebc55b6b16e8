import { AsyncLocalStorage } from 'node:async_hooks'
import { appendFileSync } from 'node:fs'
import { Server } from 'node:http'
import pg from 'pg'

/** One statement as it went to the database; `last` is the number a series answered with. */
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
  if (answer instanceof Promise && /^\s*insert into documents\.series\b/.test(text))
    void answer.then((result: pg.QueryResult<{ last: number }>) => Object.assign(said, { last: result.rows[0]?.last }))
  return answer
})
