import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'

const project = join(import.meta.dirname, '..', '..')

test('the first call installs and says so in one line; later calls only run the command', async (t) => {
  const house = await makeHouse(t)
  const first = await call(house, ['serve', 'a b', ''])
  assert.deepEqual(JSON.parse(first.out).words, ['serve', 'a b', ''])
  assert.equal(first.err, 'paten: installing what it needs; this takes about half a minute.\n')
  assert.deepEqual(await npmCalls(house), [
    'ci --no-audit --no-fund --include=optional --include=dev --loglevel=error --no-json',
  ])

  const second = await call(house, ['serve'])
  assert.equal(second.err, '')
  assert.equal((await npmCalls(house)).length, 1)
})

test('another lockfile is installed at the next call', async (t) => {
  const house = await makeHouse(t)
  await call(house, [])
  await writeFile(join(house.root, 'package-lock.json'), '{ "packages": {}, "version": "2" }')
  assert.equal((await call(house, [])).code, 0)
  assert.equal((await npmCalls(house)).length, 2)
})

test('two first calls at one moment install once, and both run', async (t) => {
  const house = await makeHouse(t)
  const both = await Promise.all([call(house, ['one']), call(house, ['two'])])
  assert.deepEqual(
    both.map(({ out }) => JSON.parse(out).words),
    [['one'], ['two']],
  )
  assert.equal((await npmCalls(house)).length, 1)
})

test('when npm fails its words are shown, nothing runs, and the next call tries again', async (t) => {
  const house = await makeHouse(t)
  await writeFile(join(house.root, 'npm-fails'), 'npm error code EINTEGRITY')
  const failed = await call(house, ['serve'])
  assert.equal(failed.code, 1)
  assert.equal(failed.out, '')
  assert.match(failed.err, /npm error code EINTEGRITY\npaten: npm could not install what PATEN needs/)

  await writeFile(join(house.root, 'npm-fails'), 'npm error code ENOTFOUND')
  assert.match((await call(house, ['serve'])).err, /The first start needs the network; later ones do not/)

  await rm(join(house.root, 'npm-fails'))
  assert.equal((await call(house, ['serve'])).code, 0)
})

test('an installation that was killed half-way is done again', async (t) => {
  const house = await makeHouse(t)
  await writeFile(join(house.root, 'npm-hangs'), '')
  const killed = start(house, ['serve'], { detached: true })
  await until(() => access(join(house.root, 'node_modules')))
  process.kill(-Number(killed.pid), 'SIGKILL')
  await once(killed, 'exit')

  await rm(join(house.root, 'npm-hangs'))
  assert.equal((await call(house, ['serve'])).code, 0)
  assert.equal((await npmCalls(house)).length, 2)
})

test('a package for this processor that npm left out in silence is named, and not taken as installed', async (t) => {
  const house = await makeHouse(t)
  const lock = (folder: string) => ({ packages: { [folder]: { optional: true, os: ['linux'], cpu: [process.arch] } } })
  await writeFile(join(house.root, 'package-lock.json'), JSON.stringify(lock('node_modules/@contoh/mesin')))
  const failed = await call(house, ['serve'])
  assert.equal(failed.code, 1)
  assert.match(failed.err, /@contoh\/mesin is missing\npaten: npm left out what PATEN needs/)
  await call(house, ['serve'])
  assert.equal((await npmCalls(house)).length, 2)
})

test('works from any folder and through a link, in a path with spaces and signs, and passes the exit code on', async (t) => {
  const house = await makeHouse(t, 'Kantor Camat 100% #1?')
  const link = join(house.root, '..', 'paten-link')
  await symlink(join(house.root, 'paten'), link)
  const elsewhere = await mkdtemp(join(tmpdir(), 'paten-elsewhere-'))
  t.after(() => rm(elsewhere, { recursive: true }))

  const called = await call({ ...house, paten: link }, ['exit', '3'], { cwd: elsewhere })
  assert.equal(called.code, 3)
  assert.equal(JSON.parse(called.out).cwd, elsewhere)
})

test('under npm run, file names are meant from the folder the user stands in', async (t) => {
  const house = await makeHouse(t)
  const npm = { INIT_CWD: '/usr', npm_package_json: join(house.root, 'package.json') }
  const called = await call(house, [], { cwd: house.root, env: npm })
  assert.equal(JSON.parse(called.out).cwd, '/usr')

  const other = { ...npm, npm_package_json: join(house.root, '..', 'package.json') }
  assert.equal(JSON.parse((await call(house, [], { cwd: house.root, env: other })).out).cwd, house.root)
})

test('the program takes the place of the launcher, so that Ctrl-C reaches it once', async (t) => {
  const house = await makeHouse(t)
  await call(house, [])
  const child = start(house, ['wait'])
  const ended = heard(child)
  assert.ok(child.stdout)
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  const [first = '', ...later] = (await ended).out.trim().split('\n')
  assert.equal(JSON.parse(first).pid, child.pid)
  assert.deepEqual(later, ['one SIGINT'])
})

test('a machine without npm, and a processor that PATEN is not made for, each get a sentence', async (t) => {
  const house = await makeHouse(t)
  await rm(join(house.tools, 'npm'))
  const without = await call(house, [])
  assert.equal(without.code, 1)
  assert.match(without.err, /^paten: Node and npm are needed to install PATEN\./)

  await rm(join(house.tools, 'uname'))
  await writeProgram(join(house.tools, 'uname'), '[ "$1" = -s ] && echo Linux || echo riscv64')
  assert.match((await call(house, [])).err, /^paten: PATEN runs on 64-bit Linux.*this is Linux on riscv64/)
})

test('packages that are a link to the folder of another installation are not touched', async (t) => {
  const house = await makeHouse(t)
  const others = join(house.root, '..', 'others')
  await mkdir(others)
  await writeFile(join(others, 'theirs'), 'kept')
  await symlink(others, join(house.root, 'node_modules'))
  const refused = await call(house, [])
  assert.equal(refused.code, 1)
  assert.match(refused.err, /^paten: .*node_modules is a link, and installing would empty the folder of others\./)
  assert.equal(await readFile(join(others, 'theirs'), 'utf8'), 'kept')
  await assert.rejects(access(join(house.root, 'npm-calls')), 'npm was not called')
})

type House = { root: string; paten: string; tools: string }
type Manner = { cwd?: string; env?: Record<string, string>; detached?: boolean }

// A house of its own: the real launcher, an npm that only pretends, and a command line that tells what reached it.
async function makeHouse(t: TestContext, name = 'rumah contoh'): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'paten-launcher-'))
  t.after(() => rm(folder, { recursive: true }))
  const house = { root: join(folder, name), paten: join(folder, name, 'paten'), tools: join(folder, 'tools') }
  await mkdir(join(house.root, 'src', 'app'), { recursive: true })
  await mkdir(join(house.root, 'src', 'platform'))
  await copyFile(join(project, 'paten'), house.paten)
  const check = join('src', 'platform', 'missing-packages.ts')
  await copyFile(join(project, check), join(house.root, check))
  await writeFile(join(house.root, 'package.json'), '{ "type": "module" }')
  await writeFile(join(house.root, 'package-lock.json'), '{ "packages": {} }')
  await writeFile(join(house.root, 'src', 'platform', 'tsx.ts'), 'export {}')
  await writeFile(join(house.root, 'src', 'app', 'cli.ts'), commandLine)
  await makeTools(house.tools)
  return house
}

const commandLine = `
  const words = process.argv.slice(2)
  if (words[0] === 'exit') process.exitCode = Number(words[1])
  if (words[0] === 'wait') {
    const alive = setInterval(() => {}, 1000)
    process.on('SIGINT', () => { console.log('one SIGINT'); clearInterval(alive) })
  }
  console.log(JSON.stringify({ words, cwd: process.cwd(), pid: process.pid }))`

async function makeTools(tools: string): Promise<void> {
  await mkdir(tools)
  const needed = ['cat', 'cmp', 'cp', 'cut', 'dirname', 'flock', 'getent', 'grep', 'id', 'ln', 'mkdir', 'mktemp']
  for (const name of [...needed, 'mv', 'readlink', 'rm', 'sed', 'sh', 'sleep', 'sync', 'uname']) {
    await symlink(join('/usr/bin', name), join(tools, name))
  }
  await symlink(process.execPath, join(tools, 'node'))
  const bin = `node_modules/node-linux-${process.arch}/bin`
  await writeProgram(
    join(tools, 'npm'),
    `echo "$*" >>npm-calls
    rm -rf node_modules && mkdir -p ${bin}
    if [ -f npm-hangs ]; then sleep 30; fi
    if [ -f npm-fails ]; then cat npm-fails; echo; exit 1; fi
    sleep 0.2
    ln -s ${quoted(process.execPath)} ${bin}/node`,
  )
}

/** A path as one word of the shell, whatever signs people's folders have. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`
}

async function writeProgram(path: string, lines: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${lines}\n`)
  await chmod(path, 0o755)
}

function start(
  house: House,
  words: readonly string[],
  { cwd = '/', env = {}, detached = false }: Manner = {},
): ChildProcess {
  return spawn(house.paten, words, {
    cwd,
    detached,
    env: { PATH: house.tools, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function call(house: House, words: readonly string[], manner?: Manner) {
  return heard(start(house, words, manner))
}

async function heard(child: ChildProcess) {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (piece) => {
    said.out += piece
  })
  child.stderr?.on('data', (piece) => {
    said.err += piece
  })
  const [code]: (number | null)[] = await once(child, 'close')
  return { ...said, code }
}

async function npmCalls({ root }: House): Promise<string[]> {
  return (await readFile(join(root, 'npm-calls'), 'utf8')).trim().split('\n')
}

async function until(holds: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  while (
    await holds().then(
      () => false,
      () => true,
    )
  ) {
    assert.ok(performance.now() - began < 10_000, 'waited for 10 seconds in vain')
  }
}
