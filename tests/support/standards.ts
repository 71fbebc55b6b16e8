import { randomUUID } from 'node:crypto'
import { findServiceVersion } from '#catalogue'
import { record } from '#journal'
import { monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { standardTo, type WantedStandard } from '../../src/app/demo-standards.ts'
import { dropStandard } from '../../src/product/standards/acts/drop-standard.ts'
import { evaluateStandard } from '../../src/product/standards/acts/evaluate-standard.ts'
import { mendStandard } from '../../src/product/standards/acts/mend-standard.ts'
import { reopenMending } from '../../src/product/standards/acts/reopen-mending.ts'
import { reviewStandard } from '../../src/product/standards/acts/review-standard.ts'
import { sayOnPaper } from '../../src/product/standards/acts/say-on-paper.ts'
import { findLife } from '../../src/product/standards/store/life.ts'
import { saveEnactment } from '../../src/product/standards/store/save.ts'

/** A service that every office offers, and whose standard Mandau has published. */
export const standardService = 'tanggungan-keluarga'

export const someComments = [
  { name: 'Nur Contoh', words: 'Mohon loket tetap buka saat istirahat.', accepted: true },
  { name: '', words: 'Mohon uang transpor bagi yang datang jauh.', accepted: false },
]

type Wanted = Partial<Omit<WantedStandard, 'by' | 'office'>> & { place?: Place }

/** A standard of a kecamatan, walked by its camat from Monday morning as far as asked. Returns its id. */
export async function standardOf(office: TestOffice, wanted: Wanted): Promise<string> {
  const { place = 'mandau', ...rest } = wanted
  const by = place === 'kabupaten' ? office.officer('kabag-organisasi') : office.officer('camat', place)
  const walk = { pool: office.pool, equipment: office.equipment, scope: by.scope, regency: office.regency }
  return await standardTo(walk, {
    ...{ by, office: place, service: standardService, begunAt: monday, until: 'pledged', comments: [] },
    ...rest,
  })
}

/**
 * Everything that may happen to standards: one lives three years, one began on paper, one is mended twice, and both of these
 * are given up. Returns the id of the first.
 */
export async function wholeLives(office: TestOffice, place: 'mandau' | 'rupat-utara'): Promise<string> {
  const by = office.officer('camat', place)
  const standard = await standardOf(office, { place, comments: someComments })
  const year = monday.add({ hours: 366 * 24 })
  const held = { standard, heldOn: year.toZonedDateTimeISO(by.zone).toPlainDate(), findings: 'Contoh.' }
  await office.inAct(by, year, (tx) => evaluateStandard(tx, by, { requestId: randomUUID(), ...held }, year))
  const kept = { requestId: randomUUID(), ...held, outcome: 'kept' } as const
  await office.inAct(by, year, (tx) => reviewStandard(tx, by, kept, year))
  const paper = { begunOn: held.heldOn.subtract({ years: 1, months: 1 }), instrument: 'Surat Tugas 3/2026 (CONTOH)' }
  const given = await standardOf(office, { place, service: 'skgr', until: 'written' })
  const on = (id: string) => ({ requestId: randomUUID(), standard: id, reason: 'Contoh.' })
  await office.inAct(by, monday, (tx) => sayOnPaper(tx, by, { ...on(given), ...paper }, monday))
  const again = await standardOf(office, { place, service: 'dana-desa', until: 'mended' })
  await office.inAct(by, year, (tx) => reopenMending(tx, by, on(again), year))
  await office.inAct(by, year, (tx) => mendStandard(tx, by, on(again), year))
  for (const id of [given, again]) await office.inAct(by, year, (tx) => dropStandard(tx, by, on(id), year))
  return standard
}

/**
 * Enacts a mended standard as an earlier release did, which left the service an example. Returns when, and under which
 * version, if the office offers it.
 */
export async function enactPlainly(office: TestOffice, standard: string, place: Place) {
  const by = office.officer('camat', place)
  const mending = (await office.read(by, (tx) => findLife(tx, standard)))?.mending
  const at = (mending?.at ?? monday).add({ hours: 1 })
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const wanted = { office: by.office, key: standardService, on }
  const find = () => office.read(by, (tx) => findServiceVersion(tx, wanted))
  const version = (await find())?.versionId ?? ''
  await office.inAct(by, at, async (tx) => {
    const enacted = { number: '1/2026', decidedOn: on, holdsFrom: on, version, decision: null }
    await saveEnactment(tx, { standard, office: by.office, officer: by.id, at }, enacted)
    const actor = { kind: 'officer', id: by.id, post: null } as const
    await record(tx, { name: 'standard.enacted', office: by.office, subject: standard, by: actor, at })
  })
  return { at, version, find }
}
