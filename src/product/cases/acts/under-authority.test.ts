import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal.ts'
import { buildingPermit, offerBuildingPermit } from '#tests/building-permit.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { registration } from '#tests/open-case.ts'
import { refused } from '#tests/written.ts'
import { refusals } from '../words.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
await offerBuildingPermit(office)

test('a building of 100 m² and one storey opens; what is larger or higher is refused with the article, and who decides', async () => {
  assert.match((await open('100', '1')).number, /^MDU-2026-/)
  await refused(office, 'authority-limit', () => open('101', '1'))
  assert.equal(
    await sentence(open('101', '1')),
    'Luas bangunan 101 di luar kewenangan kantor ini: paling banyak 100 m² (Peraturan Pemerintah 17/2018 pasal 11 (EKO-01)). Ajukan kepada dinas perizinan kabupaten.',
  )
  assert.match(await sentence(open('100,01', '1')), /^Luas bangunan 100,01 di luar/)
  assert.match(await sentence(open('60', '2')), /^Jumlah lantai 2 di luar .* paling banyak 1 \(.* pasal 11/)
})

async function sentence(attempt: Promise<unknown>): Promise<string> {
  const refusal: unknown = await attempt.catch((error: unknown) => error)
  assert.ok(refusal instanceof Refusal)
  assert.equal(refusal.code, 'authority-limit')
  return refusals['authority-limit'](refusal.facts).id
}

async function open(area: string, storeys: string) {
  const form = await registration(office)
  const fields = { ...form.fields, 'luas-bangunan': area, 'jumlah-lantai': storeys }
  const input = { ...form, service: buildingPermit, fields, requestId: crypto.randomUUID() }
  return await office.inAct(counter, monday, (tx) => registerCase(tx, counter, input, monday, office.equipment))
}
