import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
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
