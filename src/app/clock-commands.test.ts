import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { listen, urlOf } from '#tests/filled-office.ts'
import { openOffice } from '#tests/office.ts'
import { decideDay } from '#timetable'
import { due, workingDays } from './clock-commands.ts'
import { CommandProblem } from './problem.ts'
import { projectFolder } from './settings.ts'

const commands = { due, 'working-days': workingDays }

// As the command line runs it, in this process: each start of its own would take a second.
async function paten(command: keyof typeof commands, ...words: string[]) {
  const terminal = listen({})
  const exit = await commands[command](words, terminal).catch((error: Error) => {
    assert.ok(error instanceof CommandProblem)
    terminal.complained.push(error.message)
    return 1
  })
  return { exit, out: terminal.said.join('\n'), err: terminal.complained.join('\n') }
}

type Told = { due: string; counted: { date: string; counted: boolean | number; why: string }[] }

async function dueAt(duration: string, from = '2026-03-17T10:00+07:00'): Promise<Told> {
  const told = await paten('due', '--office', '14.03.09', '--from', from, '--for', duration, '--json')
  assert.deepEqual([told.exit, told.err], [0, ''])
  return JSON.parse(told.out)
}

test('three working days from before Nyepi and Eid end after both, each date told', async () => {
  const { due: at, counted } = await dueAt('3 working days')
  assert.equal(at, '2026-03-27T16:30:00+07:00')
  assert.deepEqual(
    counted.map((day) => [day.date.slice(8), day.counted]),
    [
      ...['17', '18', '19', '20', '21', '22', '23', '24'].map((day) => [day, false]),
      ...['25', '26', '27'].map((day) => [day, true]),
    ],
  )
  assert.equal(counted[0]?.why, 'the day it starts, not counted')
  assert.equal(counted[1]?.why, 'collective leave: Nyepi, day of silence')
})

test('working minutes run inside opening hours, days end at the same hour, hours run through nights', async () => {
  assert.equal((await dueAt('45 working minutes', '2026-11-24T11:30+07:00')).due, '2026-11-24T13:15:00+07:00')
  assert.equal((await dueAt('14 days')).due, '2026-03-31T10:00:00+07:00')
  assert.equal((await dueAt('72 hours')).due, '2026-03-20T10:00:00+07:00')
  assert.equal((await dueAt('1 working day', '2026-11-24T04:30Z')).due, '2026-11-25T16:00:00+07:00')
})

test('without --json a person reads one line a date', async () => {
  const told = await paten('due', '--office', 'mandau', '--from', '2026-11-23T10:00+07:00', '--for', '1 working day')
  assert.equal(
    told.out,
    'Kecamatan Mandau: due 2026-11-24T16:00:00+07:00\n  2026-11-23  -        the day it starts, not counted\n  2026-11-24  counted  working day',
  )
})

test('an unknown office and a year without its decree are refused by name', async () => {
  const strange = await paten(
    'due',
    '--office',
    '99.99.99',
    '--from',
    '2026-03-17T10:00+07:00',
    '--for',
    '1 working day',
  )
  assert.deepEqual([strange.exit, strange.out], [1, ''])
  assert.match(strange.err, /^there is no office 99\.99\.99 in Bengkalis Regency; its offices are 14\.03,/)
  const later = await paten(
    'due',
    '--office',
    '14.03.09',
    '--from',
    '2026-12-30T10:00+07:00',
    '--for',
    '3 working days',
  )
  assert.deepEqual([later.exit, later.out], [1, ''])
  assert.match(later.err, /^The holidays of 2027 are not loaded/)
  assert.equal((await paten('working-days', '--year', '2027', '--week', '5')).exit, 1)
})

test('a malformed date, a date without its offset and a malformed duration are wrong use', async () => {
  const ask = (from: string, duration: string) =>
    paten('due', '--office', '14.03.09', '--from', from, '--for', duration, '--json')
  for (const from of ['2026-03-17T10:00', '2026-02-30T10:00+07:00', 'besok']) {
    const told = await ask(from, '1 working day')
    assert.deepEqual([told.exit, told.out], [2, ''])
    assert.match(told.err, new RegExp(`^--from ${from.replace('+', '\\+')}: expected a moment with its offset`))
  }
  for (const duration of ['0 working days', '1.5 hours', '2 weeks', 'three days', '']) {
    const told = await ask('2026-03-17T10:00+07:00', duration)
    assert.deepEqual([told.exit, told.out], [2, ''])
    assert.match(told.err, /^--for .*: expected a whole number above 0/)
  }
  const spawned = ['due', '--office', '14.03.09', '--from', '2026-03-17T10:00+07:00', '--for', '-1 days']
  assert.equal(spawnSync('./paten', spawned, { cwd: projectFolder }).status, 2)
  assert.equal((await paten('due', '--office', '14.03.09')).exit, 2)
  assert.equal((await paten('working-days', '--year', '2026', '--week', '7')).exit, 2)
})

// Counted apart from this code, from the decrees; both kinds of holiday off.
test('working days of each month agree with the table for five and for six days', async () => {
  const ask = async (year: string, week: string) =>
    JSON.parse((await paten('working-days', '--year', year, '--week', week, '--json')).out)
  const months = [20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21]
  assert.deepEqual(await ask('2026', '5'), { year: 2026, week: 5, months, total: 240 })
  const six = [25, 22, 20, 25, 21, 24, 27, 24, 26, 27, 25, 25]
  assert.deepEqual(await ask('2026', '6'), { year: 2026, week: 6, months: six, total: 291 })
  assert.deepEqual([(await ask('2025', '5')).total, (await ask('2025', '6')).total], [237, 288])
})

test('with --applied it counts on the calendar in force, with the days that were decided on screen', async () => {
  const office = await openOffice()
  const [by, at] = [office.officer('camat'), monday]
  const date = Temporal.PlainDate.from('2026-03-03')
  const closing = { kind: 'emergency-closing', name: 'Banjir', source: 'Lisan, dicatat Camat', date } as const
  const day = { requestId: crypto.randomUUID(), ...closing }
  await office.inAct(by, at, (tx) => decideDay(tx, by, day, at))
  const words = ['--office', '14.03.09', '--from', '2026-03-02T10:00+07:00', '--for', '1 working day', '--json']
  const terminal = listen({ DATABASE_URL: urlOf(office.database.connection) })
  assert.equal(await due([...words, '--applied'], terminal), 0)
  assert.equal(JSON.parse(terminal.said.join('')).due, '2026-03-04T15:00:00+07:00')
  assert.equal((await dueAt('1 working day', '2026-03-02T10:00+07:00')).due, '2026-03-03T15:00:00+07:00')
})
