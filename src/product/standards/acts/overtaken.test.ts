import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { standardOf, standardService } from '#tests/standards.ts'
import { standardTexts } from '../../../app/demo-texts.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { WritingStandard } from '../contract/forms.ts'
import { publishDraft } from './publish-draft.ts'
import { writeStandard } from './write-standard.ts'

const office = await openOffice()
const camat = office.officer('camat')

test('a proposal that a new baseline has overtaken is told while it can still be changed', async (t) => {
  const better = { amount: '120', unit: 'working-minutes' }
  const standard = await standardOf(office, { until: 'discussed', better })
  const { folder, edit } = copyPack(t)
  edit(
    `services/${standardService}.yaml`,
    'promise:\n  amount: 1\n  unit: working-days',
    'promise:\n  amount: 60\n  unit: working-minutes',
  )
  const at = monday.add({ hours: 24 })
  await applyPack(office.pool, getPack(folder), at)
  const on = () => ({ requestId: randomUUID(), standard })
  const publish = () => office.inAct(camat, at, (tx) => publishDraft(tx, camat, on(), at))
  await assert.rejects(publish(), { code: 'time-longer' })
  const form = WritingStandard.parse({ ...on(), seen: 1, ...standardTexts })
  await office.inAct(camat, at, (tx) => writeStandard(tx, camat, form, at))
  await publish()
})
