import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { numberLetter } from '#cases'
import { findLetter, LetterData } from '#documents'
import { findApproval } from '#signing'
import { minutesAfter, monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { race } from '#tests/race.ts'
import { templatesOf } from '#tests/templates.ts'
import { refused, written } from '#tests/written.ts'
import { openEquipment } from '../../../app/equipment.ts'
import { findDraft, listVersions } from '../store.ts'

const office = await openOffice()
const { hasnah, mardiana, save, propose, enact, withdraw, source } = templatesOf(office)
const draft = () => office.read(hasnah, (tx) => findDraft(tx, hasnah.office, 'tanggungan-keluarga'))
const operator = office.officer('operator')
const days = (count: number) => minutesAfter(monday, count * 24 * 60)

async function bytesOf(number: string): Promise<Buffer> {
  const file = await getCase(office, operator, number)
  const letter = await office.read(operator, (tx) => findLetter(tx, file.id))
  return await readFile(office.equipment.files.path(letter?.sha256 ?? ''))
}

async function letterOf(number: string): Promise<string> {
  return pdfText(await bytesOf(number)).replace(/\s+/g, ' ')
}

/** The letter once more from what its approval and its number froze: the set of templates, the words and the day. */
async function printAgain(number: string): Promise<Buffer> {
  const file = await getCase(office, operator, number)
  return await office.read(operator, async (tx) => {
    const approval = await findApproval(tx, file.id)
    assert.ok(approval)
    const { pack, template, on, data } = approval.frozen
    const { folder } = await office.equipment.letterFolder(tx, pack)
    const letter = await findLetter(tx, file.id)
    const applicant = { ...data.applicant, nik: nur.nik }
    const said = LetterData.parse({ ...data, applicant, number: letter?.number, state: 'final' })
    return Buffer.from(
      await office.equipment.typesetLetter({ folder, template, data: said, on: Temporal.Instant.from(on) }),
    )
  })
}

test('a draft is kept for everybody who keeps templates; who saves over another unseen is told who was first', async () => {
  const text = await source()
  await save(hasnah, `${text}\n// satu`, 0)
  await save(hasnah, `${text}\n// satu`, 0)
  assert.deepEqual([(await draft())?.revision, (await draft())?.officerName], [1, 'Hasnah Andai'])
  await refused(office, 'template-draft-moved', () => save(mardiana, `${text}\n// dua`, 0))
  await save(mardiana, `${text}\r\n// dua`, 1)
  assert.deepEqual([(await draft())?.revision, (await draft())?.source], [2, `${text}\n// dua`])
})

test('two who save at once: one is first, the other is told, twenty times', async () => {
  for (let round = 0; round < 20; round += 1) {
    const seen = (await draft())?.revision ?? 0
    const text = await source()
    const raced = await race([
      () => save(hasnah, `${text}\n// h${round}`, seen),
      () => save(mardiana, `${text}\n// m${round}`, seen),
    ])
    assert.deepEqual([raced.done.length, raced.refused], [1, ['template-draft-moved']])
  }
})

test('only the regency keeps templates, and only those that its pack has', async () => {
  const camat = office.officer('camat')
  await refused(office, 'template-regency-only', () => save(camat, 'isi', 0))
  await refused(office, 'template-regency-only', () => propose(camat))
  await refused(office, 'template-regency-only', () => enact(camat, crypto.randomUUID()))
  await refused(office, 'template-regency-only', () => withdraw(camat, crypto.randomUUID()))
  await refused(office, 'template-unknown', () => propose(hasnah, { template: 'tidak-ada' }))
})

test('what is proposed is tried with every sample first, and says something new', async () => {
  const text = await source()
  const seen = String((await draft())?.revision ?? 0)
  await refused(office, 'template-draft-moved', () => propose(hasnah, { seen: '0' }))
  await refused(office, 'template-unchanged', () => propose(hasnah, { source: text, seen }))
  const strange = text.replace('fields.pekerjaan', 'fields.jabatan')
  await refused(office, 'template-strange-name', () => propose(hasnah, { source: strange, seen }))
  // Only a letter that takes another's place shows it.
  const rare = `${text}\n#if data.replaces != none { nihil }`
  await refused(office, 'template-does-not-print', () => propose(hasnah, { source: rare, seen }))
  const endless = `${text}\n#for i in range(1000000000) { [x] }`
  await refused(office, 'template-takes-too-long', () => propose(hasnah, { source: endless, seen }))
  const lines = await written(office, () => propose(hasnah, { seen }))
  assert.deepEqual(
    lines.map(({ name, post, images }) => [name, post, images]),
    [['template.proposed', 'kabag-tapem', ['templates.version I']]],
  )
  assert.equal(await draft(), undefined, 'what was proposed is a draft no more')
})

test('another puts it in force, from today or later; until its first day it is taken back', async () => {
  const { version } = await propose(hasnah)
  await refused(office, 'template-same-person', () => enact(hasnah, version))
  await refused(office, 'template-day-past', () => enact(mardiana, version, '2026-03-01'))
  await refused(office, 'template-version-unknown', () => enact(mardiana, crypto.randomUUID()))
  await refused(office, 'template-version-unknown', () => withdraw(mardiana, crypto.randomUUID()))
  const [line] = await written(office, () => enact(mardiana, version, '2026-03-09'))
  assert.deepEqual(
    [line?.name, line?.facts.from, line?.images],
    ['template.enacted', '2026-03-09', ['templates.enactment I']],
  )
  await refused(office, 'template-enacted', () => enact(mardiana, version, '2026-03-10'))
  const other = await propose(mardiana)
  await refused(office, 'template-day-taken', () => enact(hasnah, other.version, '2026-03-09'))
  const [gone] = await written(office, () => withdraw(hasnah, version))
  assert.equal(gone?.name, 'template.withdrawn')
  await refused(office, 'template-withdrawn', () => withdraw(hasnah, version))
  await refused(office, 'template-withdrawn', () => enact(mardiana, version, '2026-03-11'))
  await enact(hasnah, other.version, '2026-03-09')
  await refused(office, 'template-in-force', () => withdraw(hasnah, other.version, days(7)))
  await withdraw(hasnah, other.version, days(6))
})

test('two who put a version in force at once: one does, the other is told, twenty times', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { version } = await propose(hasnah)
    const raced = await race(['2026-05-04', '2026-05-05'].map((from) => () => enact(mardiana, version, from)))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['template-enacted']])
    await withdraw(mardiana, version)
  }
})

test('a letter is made whole from the templates of the day it was signed, whatever is in force when it is numbered', async () => {
  const text = await source()
  const signedBefore = await openCase(office, { until: 'step 5' })
  const changed = text.replace('menerangkan bahwa:', 'menerangkan dengan sebenarnya bahwa:')
  const { version } = await propose(hasnah, { source: changed })
  const printing = office.inAct(operator, monday, (tx) =>
    numberLetter(tx, operator, { ...sent(signedBefore, 5), step: 'nomor' }, monday, office.equipment),
  )
  // Printed while its template changes: neither waits for the other.
  await Promise.all([enact(mardiana, version), printing])
  assert.match(await letterOf(signedBefore), /Camat Mandau menerangkan bahwa:/)
  assert.deepEqual(await printAgain(signedBefore), await bytesOf(signedBefore), 'made again, byte for byte')
  const signedAfter = await openCase(office, { until: 'step 6' })
  assert.match(await letterOf(signedAfter), /Camat Mandau menerangkan dengan sebenarnya bahwa:/)
})

test('templates that many letters need at once for the first time are laid out once, and nothing half laid out stays beside them', async (t) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'paten-sets-'))
  t.after(() => rmSync(dataFolder, { recursive: true, force: true }))
  const processes = [1, 2, 3, 4].map(() => openEquipment({ ...office.equipment, dataFolder }))
  const folders = await Promise.all(
    processes.map((one) => office.read(operator, (tx) => one.letterFolder(tx, Temporal.PlainDate.from('2026-03-02')))),
  )
  const [first] = folders
  assert.deepEqual(folders, [first, first, first, first])
  assert.deepEqual(
    readdirSync(join(dataFolder, 'pack')).map((name) => join(dataFolder, 'pack', name, 'letters')),
    [first?.folder],
  )
})

test('the template of the pack can be put back, and old letters keep theirs', async () => {
  const own = await source()
  assert.match(own, /dengan sebenarnya/)
  const { version } = await propose(hasnah, { source: own, asPack: 'yes' })
  await enact(mardiana, version, '2026-03-03')
  assert.equal(await source(), own)
  const versions = await office.read(hasnah, (tx) => listVersions(tx, hasnah.office, 'tanggungan-keluarga'))
  assert.equal(versions.find(({ id }) => id === version)?.source, null)
  assert.doesNotMatch(await source(days(1)), /dengan sebenarnya/)
})
