import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chown, mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { asUser, runProgram } from './postgres/run-program.ts'
import { chooseSeat } from './postgres/server-user.ts'
import { PostgresProblem, type RunningPostgres, startPostgres } from './postgres.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paten-postgres-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('what was saved at the first start is there at the second', async () => {
  const dataFolder = join(folder, 'kept')
  await using first = await startPostgres({ dataFolder })
  await saveRow(first, 'Surat pertama')
  await first.stop()
  await first.stop()
  assert.equal(await lives(first.pid), false)
  await assert.rejects(access(first.connection.host), { code: 'ENOENT' })

  await using second = await startPostgres({ dataFolder })
  assert.deepEqual(await savedRows(second), ['Surat pertama'])
})

test('the server keeps its promises: synced, checked, in UTC, on a private socket only, its owner no superuser', async () => {
  await using server = await startPostgres({
    dataFolder: join(folder, 'one'),
    database: 'another',
    settings: { work_mem: '8MB' },
  })
  const wanted = [
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'data_checksums',
    'listen_addresses',
    'TimeZone',
    'work_mem',
  ]
  const shown = await query(server, 'select name, setting from pg_settings where name = any($1)', [wanted])
  assert.deepEqual(Object.fromEntries(shown.map(({ name, setting }) => [name, setting])), {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    TimeZone: 'UTC',
    work_mem: '8192',
  })
  const roles = await query(
    server,
    'select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
  )
  assert.deepEqual(roles, [{ rolsuper: false, rolcreatedb: true, rolcreaterole: true }])
  const databases = await query(
    server,
    `select datname, pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale
     from pg_database where datname = current_database()`,
  )
  const builtIn = { encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8' }
  assert.deepEqual(databases, [{ datname: 'another', owner: 'paten_owner', ...builtIn }])
  assert.equal((await stat(server.connection.host)).mode & 0o777, 0o700)
  assert.notEqual(new pg.Client(server.url).host, 'localhost')
})

test('a server that was killed comes back by itself with every saved row', async () => {
  const lines: string[] = []
  // Said only where putting the data in order takes long, as on a busy machine.
  const say = (line: string) => void (line.includes('putting its data in order') || lines.push(line))
  await using server = await startPostgres({ dataFolder: join(folder, 'killed'), say })
  await saveRow(server, 'sebelum')
  const killed = server.pid
  process.kill(killed, 'SIGKILL')
  await until(async () => server.pid !== killed)
  assert.deepEqual(await savedRows(server), ['sebelum'])
  assert.deepEqual(lines.slice(1), ['PostgreSQL has ended unexpectedly; starting it again.', 'PostgreSQL runs again.'])

  process.kill(server.pid, 'SIGKILL')
  await until(async () => lines.length === 4)
  await server.stop()
  assert.equal(await lives(server.pid), false)
  assert.equal(lines.length, 4)
})

test('after server and PATEN were killed together, the next start has every saved row', async () => {
  const dataFolder = join(folder, 'power-cut')
  const office = await startOffice(dataFolder)
  await saveRow(office, 'sebelum')
  office.process.kill('SIGKILL')
  process.kill(office.pid, 'SIGKILL')
  await using again = await startPostgres({ dataFolder })
  assert.deepEqual(await savedRows(again), ['sebelum'])
})

test('a server whose PATEN was killed is shut down in good order and started anew', async () => {
  const dataFolder = join(folder, 'orphan')
  const office = await startOffice(dataFolder)
  await saveRow(office, 'sebelum')
  office.process.kill('SIGKILL')
  await once(office.process, 'exit')
  assert.equal(await lives(office.pid), true)

  await using again = await startPostgres({ dataFolder })
  assert.notEqual(again.pid, office.pid)
  assert.equal(await lives(office.pid), false)
  assert.deepEqual(await savedRows(again), ['sebelum'])
  assert.match(await readFile(join(dataFolder, 'postgres.previous.log'), 'utf8'), /fast shutdown.*is shut down/s)
})

test('a program that ends without closing its server takes the server with it', async () => {
  const office = await startOffice(join(folder, 'forgotten'))
  office.process.kill('SIGUSR2')
  await once(office.process, 'exit')
  await until(async () => !(await lives(office.pid)))
  await rmdir(office.connection.host)
})

test('so does one that is interrupted and has no end of its own for that, however many it has', async () => {
  const office = await startOffice(join(folder, 'interrupted'), {}, join(folder, 'interrupted too'))
  office.process.kill('SIGINT')
  assert.deepEqual(await once(office.process, 'exit'), [null, 'SIGINT'])
  assert.equal(office.pids.length, 2)
  for (const pid of office.pids) await until(async () => !(await lives(pid)))
  await rmdir(office.connection.host)
})

test('who listens once to what interrupts it is left to end in its own way', async () => {
  const office = await startOffice(join(folder, 'orderly'))
  office.process.kill('SIGHUP')
  assert.deepEqual(await once(office.process, 'exit'), [7, null])
  assert.equal(await lives(office.pid), false)
})

test('two PATENs with their own folders run side by side', async () => {
  await using north = await startPostgres({ dataFolder: join(folder, 'north') })
  await using south = await startPostgres({ dataFolder: join(folder, 'south') })
  await saveRow(north, 'utara')
  await saveRow(south, 'selatan')
  assert.deepEqual(await savedRows(north), ['utara'])
  assert.deepEqual(await savedRows(south), ['selatan'])
})

test('a second PATEN on the same folder is told which process has it, and the first is not disturbed', async () => {
  const dataFolder = join(folder, 'one')
  const office = await startOffice(dataFolder)
  const told = `is in use by another PATEN \\(process ${office.process.pid}\\)`
  await assert.rejects(startPostgres({ dataFolder }), problem(told))
  await saveRow(office, 'tetap')
  assert.deepEqual(await savedRows(office), ['tetap'])
  await endOffice(office)
})

test('of two starts at one moment over a new folder one runs and the other is told, twenty times over', async () => {
  const dataFolder = join(folder, 'race')
  for (let round = 0; round < 20; round += 1) {
    const started = await Promise.allSettled([startPostgres({ dataFolder }), startPostgres({ dataFolder })])
    const running = started.filter((start) => start.status === 'fulfilled')
    const refused = started.filter((start) => start.status === 'rejected')
    for (const { value } of running) await value.stop()
    assert.equal(running.length, 1, String(refused[0]?.reason))
    assert.match(String(refused[0]?.reason), /in use by another PATEN/)
  }
})

test('works in a folder with a long path, a space and letters of any language', async () => {
  const dataFolder = join(folder, 'Kantor Camat Contoh – データ', 'sub'.repeat(30), 'sub'.repeat(30))
  await using server = await startPostgres({ dataFolder })
  await saveRow(server, 'jauh')
  assert.deepEqual(await savedRows(server), ['jauh'])
  assert.ok(Buffer.byteLength(server.connection.host) < 90)
})

test('a start that was killed while it made the database leaves nothing in the way of the next', async () => {
  const dataFolder = join(folder, 'half')
  const office = spawnOffice(dataFolder)
  await until(async () => (await readdir(dataFolder).catch(() => [])).some((name) => name.includes('.making-')))
  office.kill('SIGKILL')
  await once(office, 'exit')
  assert.equal((await readdir(dataFolder)).includes('postgres'), false)

  await using server = await startPostgres({ dataFolder })
  await saveRow(server, 'utuh')
  await until(async () => {
    await (await startPostgresAgain(server, dataFolder)).stop()
    return !(await readdir(dataFolder)).some((name) => name.includes('.making-'))
  })
})

test('a lock left by a power cut whose number now belongs to another program does not keep the office closed', async () => {
  const dataFolder = join(folder, 'one')
  await using first = await startPostgres({ dataFolder })
  await first.stop()
  const { uid, gid } = await stat(join(dataFolder, 'postgres'))
  const other = spawn('sleep', ['60'], uid === process.getuid?.() ? {} : { uid, gid })
  await once(other, 'spawn')
  const lock = join(dataFolder, 'postgres', 'postmaster.pid')
  await writeFile(lock, `${other.pid}\n${join(dataFolder, 'postgres')}\n1700000000\n5432\n/tmp\n\n\nready\n`)
  await chown(lock, uid, gid)

  await using again = await startPostgres({ dataFolder })
  assert.deepEqual(await query(again, 'select 1 as one'), [{ one: 1 }])
  assert.equal(other.kill(), true)
})

test('a server that someone started by hand is left alone, and its process is named', async () => {
  const dataFolder = join(folder, 'one')
  await (await startPostgres({ dataFolder })).stop()
  const cluster = join(dataFolder, 'postgres')
  const { user, binaries } = await chooseSeat(dataFolder, cluster)
  const args = ['-D', cluster, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${cluster}`]
  const { file, args: given, options } = asUser(user, join(binaries.folder, 'bin', 'postgres'), args)
  const byHand = spawn(file, given, { ...options, stdio: 'ignore' })
  await until(async () => (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).includes('ready'))

  await assert.rejects(startPostgres({ dataFolder }), problem(`process ${byHand.pid}, which PATEN did not start`))
  assert.equal(await lives(Number(byHand.pid)), true)
  byHand.kill('SIGINT')
  await once(byHand, 'exit')
})

test('the server never runs as root, whoever starts it', async () => {
  await using server = await startPostgres({ dataFolder: join(folder, 'one') })
  const shown = await query(server, `select pg_read_file('/proc/self/status') as status`, [], 'postgres')
  assert.match(String(shown[0]?.status), /^Uid:\s+[1-9]/m)
})

// In a folder that only root can read there is nobody to lend this to; then it is not declared.
const lent = await ordinaryUser()
if (lent) {
  test('an ordinary user runs it too, and root can take over that folder and give it back', async (t) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'paten-ordinary-'))
    t.after(() => rm(dataFolder, { recursive: true }))
    await chown(dataFolder, lent.uid, lent.gid)
    const office = await startOffice(dataFolder, lent)
    await saveRow(office, 'milik sendiri')
    assert.equal((await stat(join(dataFolder, 'postgres'))).uid, lent.uid)
    await endOffice(office)

    await using asMe = await startPostgres({ dataFolder })
    await saveRow(asMe, 'oleh saya')
    await asMe.stop()
    const again = await startOffice(dataFolder, lent)
    assert.deepEqual(await savedRows(again), ['milik sendiri', 'oleh saya'])
    await endOffice(again)
  })
}

test('a data folder that cannot be one, files that are no database and data of another version each get a sentence', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  await assert.rejects(startPostgres({ dataFolder: file }), problem('a file with that name is in the way'))

  const strange = join(folder, 'strange')
  await mkdir(join(strange, 'postgres', 'photos'), { recursive: true })
  await assert.rejects(startPostgres({ dataFolder: strange }), problem('holds files that are not a database'))

  await writeFile(join(strange, 'postgres', 'PG_VERSION'), '12\n')
  await assert.rejects(startPostgres({ dataFolder: strange }), problem('was made by PostgreSQL 12'))
})

type Office = Pick<RunningPostgres, 'connection' | 'pid'> & { pids: readonly number[]; process: ChildProcess }
type Ids = { uid: number; gid: number }

// A PATEN of its own, under an empty environment. SIGUSR2 ends it the careless way, SIGTERM and SIGHUP the proper one.
function spawnOffice(dataFolder: string, ids: Partial<Ids> = {}, another?: string): ChildProcess {
  const program = `
    import { startPostgres } from ${JSON.stringify(import.meta.resolve('./postgres.ts'))}
    process.on('SIGUSR2', () => process.exit(0))
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
    process.once('SIGHUP', () => server.stop().then(() => process.exit(7)))
    setInterval(() => {}, 1000)
    const [server, ...others] = await Promise.all(process.argv.slice(1).map((dataFolder) => startPostgres({ dataFolder })))
    const pids = [server, ...others].map(({ pid }) => pid)
    console.log(JSON.stringify({ connection: server.connection, pid: server.pid, pids }))`
  const args = ['--input-type=module', '--eval', program, dataFolder, ...(another === undefined ? [] : [another])]
  return spawn(process.execPath, args, { ...ids, env: {}, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
}

async function startOffice(dataFolder: string, ids: Partial<Ids> = {}, another?: string): Promise<Office> {
  const child = spawnOffice(dataFolder, ids, another)
  assert.ok(child.stdout)
  const [line]: Buffer[] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [])])
  assert.ok(line, 'the other PATEN did not start')
  return { ...JSON.parse(line.toString()), process: child }
}

async function endOffice(office: Office): Promise<void> {
  office.process.kill('SIGTERM')
  await once(office.process, 'exit')
  assert.equal(await lives(office.pid), false)
}

// Root lends itself as `nobody`; anyone else is ordinary already.
async function ordinaryUser(): Promise<Ids | undefined> {
  const ids = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (ids.uid !== 0) return ids
  const nobody = { uid: 65534, gid: 65534 }
  const reading = `require('node:fs').accessSync(${JSON.stringify(import.meta.filename)})`
  const reads = await runProgram({ way: 'setuid', ...nobody }, process.execPath, ['--print', reading])
  return reads.code === 0 ? nobody : undefined
}

async function startPostgresAgain(server: RunningPostgres, dataFolder: string): Promise<RunningPostgres> {
  await server.stop()
  return startPostgres({ dataFolder })
}

type Row = Record<string, unknown>

async function query(
  { connection }: Pick<RunningPostgres, 'connection'>,
  text: string,
  values: unknown[] = [],
  user = connection.user,
): Promise<Row[]> {
  const client = new pg.Client({ ...connection, user })
  // A server that is killed beneath a connection is what some of these tests are about.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<Row>(text, values)
  await client.end()
  return rows
}

async function saveRow(server: Pick<RunningPostgres, 'connection'>, words: string): Promise<void> {
  await query(server, 'create table if not exists letter (words text primary key)')
  await query(server, 'insert into letter values ($1)', [words])
}

async function savedRows(server: Pick<RunningPostgres, 'connection'>): Promise<unknown[]> {
  return (await query(server, 'select words from letter order by words')).map(({ words }) => words)
}

async function lives(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return /^State:\s+[^ZX]/m.test(status)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const began = performance.now()
  while (!(await holds())) {
    assert.ok(performance.now() - began < 20_000, 'waited for 20 seconds in vain')
    await sleep(5)
  }
}

function problem(words: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof PostgresProblem, String(error))
    assert.match(error.message, new RegExp(words))
    return true
  }
}
