import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { WrongForm } from '#platform/refusal.ts'
import { findApproval } from '#signing'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { refused, written } from '#tests/written.ts'
import { casePage } from '../views/case-page.ts'
import { workPage } from '../views/work-page.ts'
import { signLetter } from './sign-letter.ts'

const office = await openOffice()
const [camat, sekcam, kesos] = [office.officer('camat'), office.officer('sekcam'), office.officer('kasi-kesos')]
const later = minutesAfter(monday, 60)
const away = 'Camat dinas luar ke Bengkalis sampai Jumat.'

test('while the camat is away the secretary signs for the camat, under the own post, and says why', async () => {
  const number = await poverty()
  const lines = await written(office, () => sign(sekcam, number, away))
  assert.deepEqual(
    lines.map(({ name, by, post }) => [name, by, post]),
    [['letter.signed', sekcam.id, 'sekcam']],
  )
  const file = await getCase(office, sekcam, number)
  const approval = await office.read(sekcam, (tx) => findApproval(tx, file.id))
  assert.equal(approval?.post, 'sekcam')
  const { post, mark, onBehalfOf, name } = approval?.frozen.data.signer ?? {}
  assert.deepEqual(
    { post, mark, onBehalfOf, name },
    { post: 'Sekretaris Camat Mandau', mark: 'a.n.', onBehalfOf: 'Camat Mandau', name: sekcam.name },
  )
  const page = await office.read(camat, (tx) => casePage(tx, camat, { number, now: later }, office.equipment))
  assert.deepEqual([page?.history[0]?.reason, page?.history[0]?.sentBack], [away, false])
})

test('a substitute who does not say why the camat is away is asked', async () => {
  const number = await poverty()
  await assert.rejects(sign(sekcam, number), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { absence: 'reason-short' })
    return true
  })
})

test('the camat signs in the own name, and needs no reason', async () => {
  const number = await poverty()
  await sign(camat, number)
  const file = await getCase(office, camat, number)
  const approval = await office.read(camat, (tx) => findApproval(tx, file.id))
  assert.deepEqual([approval?.signer.mark, approval?.frozen.data.signer.onBehalfOf], ['', null])
})

test('nobody else may sign, and no substitute where the instrument names none', async () => {
  const number = await poverty()
  await refused(office, 'not-your-turn', () => sign(kesos, number, away))
  await refused(office, 'not-your-turn', () => sign(office.officer('petugas-loket'), number, away))
  const dependants = await openCase(office, { until: 'step 4' })
  await refused(office, 'not-your-turn', () => sign(sekcam, dependants, away, 4))
})

test('the page offers the signature to the substitute with its mark, and to nobody else', async () => {
  const number = await poverty()
  const offered = async (by: Officer) => {
    const page = await office.read(by, (tx) => casePage(tx, by, { number, now: later }, office.equipment))
    return page?.acts.find(({ act }) => act === 'sign')
  }
  const theirs = await offered(sekcam)
  assert.equal(theirs?.why, undefined)
  assert.deepEqual([theirs?.substitute?.inPlaceOf.id, theirs?.substitute?.sure], ['Camat', 'b'])
  assert.equal((await offered(camat))?.substitute, undefined)
  assert.notEqual((await offered(kesos))?.why, undefined)
})

test('such a file stands on the substitute’s list too, with the instrument, while it waits for that signature', async () => {
  const number = await poverty()
  const substituting = async (by: Officer, tab?: string) => {
    const ask = { tab, page: undefined, now: later }
    const { groups, counts } = await office.read(by, (tx) => workPage(tx, by, ask, office.equipment))
    const rows = groups.find(({ heading }) => heading === 'substitute')?.rows ?? []
    return { row: rows.find((one) => one.number === number), counts }
  }
  const { row, counts } = await substituting(sekcam)
  assert.equal(row?.substitute?.inPlaceOf.id, 'Camat')
  assert.equal(row?.substitute?.sure, 'b')
  assert.match(row?.substitute?.basis.id ?? '', /PEM-03/)
  assert.equal(counts.mine, 0, 'it is not counted as their own')
  assert.equal((await substituting(camat)).row, undefined, 'the holder has it as their own')
  assert.equal((await substituting(kesos)).row, undefined)
  assert.equal((await substituting(sekcam, 'post')).row, undefined)
  assert.equal((await substituting(office.officer('kasi-pelum', 'rupat-utara'))).row, undefined)
  await sign(sekcam, number, away)
  assert.equal((await substituting(sekcam)).row, undefined)
})

/** A letter of poverty that lies before the camat: received, initialled twice. */
async function poverty(): Promise<string> {
  return await openCase(office, { until: 'step 3', service: 'legalisasi-sktm' })
}

async function sign(by: Officer, number: string, absence?: string, seen = 3): Promise<unknown> {
  const input = { ...sent(number, seen), step: 'tanda-tangan', absence }
  return await office.inAct(by, later, (tx) => signLetter(tx, by, input, later, office.equipment))
}
