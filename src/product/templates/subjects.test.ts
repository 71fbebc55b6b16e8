import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { SampleKind } from './contract.ts'
import { drawSample, mustPrint, strangersIn, trialOf } from './draw-sample.ts'
import { listSubjects, subjectsOf } from './subjects.ts'
import { sourceOn } from './template-set.ts'

const office = await openOffice()
const keeper = office.officer('kabag-tapem')
const on = monday.toZonedDateTimeISO(keeper.zone).toPlainDate()
const all = await office.read(keeper, (tx) => listSubjects(tx, on))

async function trial(template: string) {
  return await office.read(keeper, async (tx) => {
    const source = (await sourceOn(tx, template, on)) ?? ''
    return await trialOf(tx, { template, source, on })
  })
}

test('every paper of the pack becomes a letter with each of its samples, and uses only names that there are', async () => {
  for (const subject of all) {
    const tried = await trial(subject.template)
    assert.deepEqual(strangersIn(tried, subject), [], subject.key)
    for (const sample of SampleKind.options) {
      const drawn = await drawSample(tried, { subject, sample, reader: `${subject.key} ${sample}` })
      assert.deepEqual([drawn.problems, drawn.ended], [[], undefined], `${subject.key} ${sample}`)
      assert.ok(drawn.pages.length > 0)
    }
  }
})

test('three hundred people take several pages, what is left empty takes the fewest', async () => {
  const [subject] = subjectsOf('tanggungan-keluarga', all)
  assert.ok(subject)
  const count = async (sample: SampleKind) =>
    (await drawSample(await trial(subject.template), { subject, sample, reader: sample })).pages.length
  assert.deepEqual([await count('sparse'), await count('shortest'), await count('many')], [1, 1, 8])
})

test('a file that letters share is tried in every one of them', async () => {
  assert.equal(subjectsOf('letterhead', all).length, all.length)
  assert.ok(subjectsOf('land', all).some(({ key }) => key === 'skgr'))
  assert.deepEqual(subjectsOf('tidak-ada', all), [])
  await mustPrint(await trial('letterhead'), subjectsOf('letterhead', all), 'coba')
})
