import { appendFileSync } from 'node:fs'
import pg from 'pg'

/** One statement as it went to the database; `last` is the number a series answered with. */
export type Said = { text: string; values: readonly unknown[]; last?: number }

// Loaded into a server before its program (`node --import`): writes down every transaction of the serving role as it was
// sent, one line of JSON each, in the order in which they ended. The product knows nothing of it.
const file = process.env.PATEN_BENCH_RECORD
if (file === undefined) throw new Error('PATEN_BENCH_RECORD names the file to write to')

type Query = { text?: string; values?: readonly unknown[] } | string

const open = new WeakMap<pg.Client, Said[]>()
const send: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query')

Reflect.set(pg.Client.prototype, 'query', function record(this: pg.Client, query: Query, ...rest: unknown[]) {
  const answer = send.call(this, query, ...rest)
  if (!isServing(this)) return answer
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

function isServing(client: pg.Client): boolean {
  const parameters: unknown = Reflect.get(client, 'connectionParameters')
  const options = typeof parameters === 'object' && parameters !== null ? Reflect.get(parameters, 'options') : ''
  return typeof options === 'string' && options.includes('role=paten_app')
}
