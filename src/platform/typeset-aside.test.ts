import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { TemplateError, typeset } from '#platform/typeset.ts'
import { typesetAside } from '#platform/typeset-aside.ts'
import { sampleLetter } from '#tests/sample-letter.ts'

const folder = join(import.meta.dirname, '../../regions/bengkalis/letters')
const date = Temporal.Instant.from('2026-11-23T00:00:00+07:00')
const letterOf = (name: string) => ({
  ...{ folder, date, template: 'tanggungan-keluarga.typ' },
  data: sampleLetter({ applicant: { ...sampleLetter().applicant, name } }),
})

test('a paper typeset aside has the very bytes of one typeset on the spot', async () => {
  const paper = await typesetAside(letterOf('Andi Contoh'))
  assert.deepEqual(Buffer.from(paper), Buffer.from(typeset(letterOf('Andi Contoh'))))
})

test('papers asked for at once come each to whoever asked', async () => {
  const names = ['Nur Contoh', 'Hasan Peraga', 'Rudi Umpama', 'Dewi Ibarat']
  const papers = await Promise.all(names.map((name) => typesetAside(letterOf(name))))
  const alone = names.map((name) => Buffer.from(typeset(letterOf(name))))
  assert.deepEqual(
    papers.map((paper) => Buffer.from(paper)),
    alone,
  )
})

test('others are served while a paper is laid out', async () => {
  const paper = typesetAside(letterOf('Joni Andai'))
  let turns = 0
  let isDone = false
  const turn = () => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  await paper
  isDone = true
  assert.ok(turns > 0)
})

test('a template that cannot become a paper is told with its file and line, and the next paper is typeset', async () => {
  const wrong = typesetAside({ ...letterOf('Andi Contoh'), template: '#let data = json("data.json")\n#data.nothing' })
  await assert.rejects(wrong, (error) => {
    assert.ok(error instanceof TemplateError)
    assert.equal(error.problems[0]?.line, 2)
    return true
  })
  await typesetAside(letterOf('Andi Contoh'))
})

test('a folder that is not there is told in words', async () => {
  await assert.rejects(typesetAside({ ...letterOf('Andi Contoh'), folder: '/nowhere' }), /ENOENT.*nowhere/)
})

// As good as without end: Typst itself stops only loops of `while`, and a function that calls itself too deep.
const endless = '#for a in range(10000) { for b in range(10000) { for c in range(10000) { } } }\nSelesai'

test('a template that never ends is stopped in its time and told in words, and the next paper is typeset', async () => {
  const began = performance.now()
  await assert.rejects(typesetAside({ ...letterOf('Andi Contoh'), template: endless }, { msMax: 1500 }), (error) => {
    assert.ok(error instanceof TemplateError)
    assert.match(error.message, /it was not done after 1\.5 seconds, and was stopped/)
    return true
  })
  assert.ok(performance.now() - began < 10_000, 'within its time, however slow the machine')
  assert.ok((await typesetAside(letterOf('Andi Contoh'))).length > 0)
})

test('a template that takes all memory is stopped and told, and what waited behind it is typeset', async () => {
  const greedy = '#let many = range(200000000)\n#many.len()'
  const [stopped, next] = await Promise.allSettled([
    typesetAside({ ...letterOf('Andi Contoh'), template: greedy }),
    typesetAside(letterOf('Nur Contoh')),
  ])
  assert.equal(stopped.status, 'rejected')
  assert.match(String(stopped.reason), /more than a gigabyte of memory|has ended/)
  assert.equal(next.status, 'fulfilled')
})

test('a process that is ended from outside fails the paper in work, and the next gets a new one', async () => {
  const lost = typesetAside({ ...letterOf('Andi Contoh'), template: endless })
  await setTimeout(1000)
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
  for (const child of children) process.kill(Number(child), 'SIGKILL')
  await assert.rejects(lost, /has ended/)
  assert.ok((await typesetAside(letterOf('Andi Contoh'))).length > 0)
})
