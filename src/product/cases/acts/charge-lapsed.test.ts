import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedRegistration, offerAskedService } from '#tests/asked-service.ts'
import { tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { refused } from '#tests/written.ts'
import { registerPage } from '../views/register-page.ts'
import { refusals } from '../words.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const definition = await offerAskedService(office)

/** What the regency enters when a regulation ends; written as its act leaves it. */
async function endRegulation(from: string): Promise<void> {
  const { rows } = await office.owner.query(`select id from regulations.regulation where key = 'perda-contoh-2-2024'`)
  await office.owner.query('alter table regulations.mark disable trigger user')
  await office.owner.query(
    `insert into regulations.mark (id, office, regulation, what, holds_from, source, sure, marked_by, marked_at)
     values (gen_random_uuid(), $1, $2, 'lapsed', $3, 'uji', 'b', $4, now())`,
    [office.regency, rows[0]?.id, from, office.officer('kabag-tapem').id],
  )
  await office.owner.query('alter table regulations.mark enable trigger user')
}

const open = (what: 'pasar' | 'pesta', nik: string) => {
  const input = askedRegistration(office, definition, what, { nik })
  return office.inAct(counter, tuesday, (tx) => registerCase(tx, counter, input, tuesday, office.equipment))
}

test('when the regulation of a charge has ended nothing is charged under it: the file is refused, in clear words', async () => {
  await open('pasar', '1403010101850101')
  await endRegulation('2026-03-04')
  await open('pasar', '1403010101850102')
  await endRegulation('2026-03-01')
  await refused(office, 'charge-lapsed', () => open('pasar', '1403010101850103'))
  const said = refusals['charge-lapsed']({ law: 'Perda Contoh 2/2024', on: '1 Maret 2026', onEn: '1 March 2026' })
  assert.match(said.id, /^Perda Contoh 2\/2024 sudah berakhir sejak 1 Maret 2026, jadi biaya .* tidak boleh dipungut/)
})

test('who is charged nothing under it is served as before, and the counter is told before anything is typed', async () => {
  await open('pesta', '1403010101850104')
  const page = (values: Record<string, string>) =>
    office.read(counter, (tx) =>
      registerPage(tx, counter, { service: definition.key, now: tuesday }, office.equipment, { values, errors: {} }),
    )
  assert.match(JSON.stringify((await page({ 'field.acara': 'pasar' }))?.service.promise.whyNot), /tidak boleh dipungut/)
  assert.equal((await page({ 'field.acara': 'pesta' }))?.service.promise.whyNot, undefined)
})
