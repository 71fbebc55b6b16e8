import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export type OutsidePostgres = AsyncDisposable & { url: string }

/** Starts another PostgreSQL, given by the path of its `postgres`, with an owner who is no superuser and an empty database. */
export async function startOutsidePostgres(program: string): Promise<OutsidePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'pg15-'))
  const who: { uid: number; gid: number } | undefined = process.getuid?.() === 0 ? unprivileged() : undefined
  if (who) chownSync(folder, who.uid, who.gid)
  const data = join(folder, 'data')
  const options = { cwd: '/', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' }, ...who }
  execFileSync(join(dirname(program), 'initdb'), ['-D', data, '-U', 'boss', '--auth=trust', '-E', 'UTF8'], {
    ...options,
    stdio: 'ignore',
  })
  const server = spawn(program, ['-D', data, '-k', folder, '-c', 'listen_addresses='], { ...options, stdio: 'ignore' })
  const boss = { host: folder, port: 5432, user: 'boss', database: 'postgres' }
  await answers(boss)
  await asBoss(boss, ['create role kabupaten login createrole createdb', 'create database layanan owner kabupaten'])
  return {
    url: `postgres://kabupaten@/layanan?host=${encodeURIComponent(folder)}`,
    async [Symbol.asyncDispose]() {
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function unprivileged(): { uid: number; gid: number } {
  const id = (kind: string) => Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answers(connection: pg.ClientConfig): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const client = new pg.Client(connection)
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (connected) return
    await wait(100)
  }
  throw new Error('the outside PostgreSQL did not start')
}

async function asBoss(connection: pg.ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
