import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { standardOf, standardService } from '#tests/standards.ts'
import { standardTexts } from '../../../app/demo-texts.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { WritingStandard } from '../contract/forms.ts'
import { obligationsPage } from '../views/obligations-page.ts'
import { standardPage } from '../views/standard-page.ts'
import { enactStandard } from './enact-standard.ts'
import { mendStandard } from './mend-standard.ts'
import { publishDraft } from './publish-draft.ts'
import { reopenMending } from './reopen-mending.ts'
import { writeStandard } from './write-standard.ts'

const office = await openOffice()
const camat = office.officer('camat')

const faster = [
  'promise:\n  amount: 1\n  unit: working-days',
  'promise:\n  amount: 60\n  unit: working-minutes',
] as const
const onto = (standard: string) => ({ requestId: randomUUID(), standard })

test('a proposal that a new baseline has overtaken is told while it can still be changed', async (t) => {
  const better = { amount: '120', unit: 'working-minutes' }
  const standard = await standardOf(office, { until: 'discussed', better })
  const { folder, edit } = copyPack(t)
  edit(`services/${standardService}.yaml`, ...faster)
  const at = monday.add({ hours: 24 })
  await applyPack(office.pool, getPack(folder), at)
  const on = () => ({ requestId: randomUUID(), standard })
  const publish = () => office.inAct(camat, at, (tx) => publishDraft(tx, camat, on(), at))
  await assert.rejects(publish(), { code: 'time-longer' })
  const form = WritingStandard.parse({ ...on(), seen: 1, ...standardTexts })
  await office.inAct(camat, at, (tx) => writeStandard(tx, camat, form, at))
  await publish()
})

test('a mended draft that a new baseline overtakes is mended again, is enacted, and nobody is asked to begin anew', async (t) => {
  const office = await openOffice(t)
  const camat = office.officer('camat')
  const place = 'rupat-utara'
  const far = office.officer('camat', place)
  const standard = await standardOf(office, {
    place,
    until: 'mended',
    better: { amount: '120', unit: 'working-minutes' },
  })
  const { folder, edit } = copyPack(t)
  edit(`services/${standardService}.yaml`, ...faster)
  const at = monday.add({ hours: 24 * 20 })
  await applyPack(office.pool, getPack(folder), at)
  const today = at.toZonedDateTimeISO(far.zone).toPlainDate()
  const decision = { number: '7/2026', decidedOn: today, holdsFrom: today }
  const enact = () => office.inAct(far, at, (tx) => enactStandard(tx, far, { ...onto(standard), ...decision }, at))
  await assert.rejects(enact(), { code: 'time-longer' })
  const page = () => office.read(far, (tx) => standardPage(tx, far, { standard, now: at, saved: undefined }))
  assert.match((await page())?.overtaken?.id ?? '', /lebih lama daripada standar kabupaten/)

  const reopen = (by = far) =>
    office.inAct(by, at, (tx) => reopenMending(tx, by, { ...onto(standard), reason: 'Baku berubah.' }, at))
  await assert.rejects(reopen(office.officer('petugas-loket', place)), { code: 'writer-only' })
  await assert.rejects(reopen(camat), { code: 'standard-unknown' })
  const mendedBy = (await page())?.steps.find(({ key }) => key === 'mending')?.limit?.says.id
  const { done, refused } = await race([() => reopen(), () => reopen(), () => reopen()])
  assert.deepEqual([done.length, refused], [1, ['not-mended', 'not-mended']])
  const mend = () => office.inAct(far, at, (tx) => mendStandard(tx, far, onto(standard), at))
  await assert.rejects(mend(), { code: 'time-longer' })
  const owed = await office.read(far, (tx) => obligationsPage(tx, far, { now: at, mode: 'demo' }))
  const [line] = owed.ahead.filter((one) => one.standard === standard)
  assert.deepEqual(
    [
      line?.limit,
      line?.dueAt
        .toZonedDateTimeISO(far.zone)
        .toPlainDate()
        .equals(today.add({ days: 14 })),
    ],
    ['standard-mend', true],
  )
  assert.match(line?.basis.id ?? '', /aturan kami/)
  const said = (await page())?.steps.find(({ key }) => key === 'mending')?.says.map(({ id }) => id)
  assert.ok(
    mendedBy && said?.[0]?.endsWith(`: ${mendedBy}`),
    'by how much the first mending met its limit stays in sight',
  )

  const seen = (await page())?.life.wording.ordinal
  const form = WritingStandard.parse({
    ...onto(standard),
    seen,
    ...standardTexts,
    amount: '45',
    unit: 'working-minutes',
  })
  await office.inAct(far, at, (tx) => writeStandard(tx, far, form, at))
  const mended = await race([() => mend(), () => mend()])
  assert.deepEqual([mended.done.length, mended.refused], [1, ['already-mended']])
  await enact()
  const life = (await page())?.life
  assert.deepEqual([life?.mendings.length, life?.reopenings[0]?.reason], [2, 'Baku berubah.'])
  await assert.rejects(reopen(), { code: 'already-enacted' })
})
