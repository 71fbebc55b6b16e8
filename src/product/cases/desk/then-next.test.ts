import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { correctTo } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { refuseTo } from '#tests/refuse.ts'
import { type Client, startTestServer } from '#tests/test-server.ts'
import { takeOn } from '../acts/take-on.ts'

test('after a signature the next letter stands there to be read, whatever kind it is, until none waits', async (t) => {
  const office = await openOffice(t)
  const server = await startTestServer(office, { t, now: () => minutesAfter(monday, 90) })
  const camat = server.as(office.officer('camat'))
  const letters = [
    await openCase(office, { until: 'step 4' }),
    await openCase(office, { until: 'step 4', at: minutesAfter(monday, 5) }),
    await openCase(office, { until: 'step 4', at: minutesAfter(monday, 10) }),
  ]
  const refusal = await refuseTo(office, 'proposed')
  const correction = await correctTo(office, 'requested')
  await openCase(office, { until: 'step 3' }) // waits for an initial, not for the camat

  const [first = '', ...others] = letters
  const shown = (await camat.get(`/cases/${first}`)).page
  assert.match(shown.text, /4 lagi menunggu tanda tangan/)
  const order: string[] = []
  let location = await sign(camat, first)
  for (let left = 3; left >= 0; left -= 1) {
    const [, number = '', after = ''] = /^\/cases\/([^?]+)\?after=(.+)$/.exec(location) ?? []
    order.push(number)
    const answer = await camat.get(location)
    await checkHtml(answer.body.toString(), 'the next letter')
    assert.match(answer.page.text, new RegExp(`Tanda tangan tercatat pada ${after}`))
    assert.match(
      answer.page.text,
      left === 0 ? /Ini yang terakhir\./ : new RegExp(`${left} lagi menunggu tanda tangan`),
    )
    location = await sign(camat, number)
  }
  assert.equal(location, `/cases/${order.at(-1)}`)
  assert.deepEqual(order.toSorted(), [...others, refusal, correction].toSorted())
  assert.match((await camat.get(location)).page.text, /Tercatat: .*Ke berkas berikutnya/)
})

test('checks and initials lead on in the same way, past what lies in the hands of a colleague', async (t) => {
  const office = await openOffice(t)
  const server = await startTestServer(office, { t, now: () => minutesAfter(monday, 90) })
  const [pelum, sekcam] = [server.as(office.officer('kasi-pelum')), server.as(office.officer('sekcam'))]
  const peer = await appointPeer(office, 'kasi-pelum', 'Lukman Ibarat')
  const [one, held, two] = [await openCase(office), await openCase(office), await openCase(office)]
  const at = minutesAfter(monday, 60)
  const input = { requestId: crypto.randomUUID(), number: held, seen: 1, keeper: '', reason: '' }
  await office.inAct(peer, at, (tx) => takeOn(tx, peer, input, at))
  const location = await pass(pelum, one)
  assert.equal(location, `/cases/${two}?after=${one}`)
  const { text } = (await pelum.get(location)).page
  assert.match(text, new RegExp(`Pemeriksaan tercatat pada ${one}.*Ini yang terakhir\\.`))

  const [first, second] = [await openCase(office, { until: 'step 3' }), await openCase(office, { until: 'step 3' })]
  const next = await pass(sekcam, first)
  assert.equal(next, `/cases/${second}?after=${first}`)
  assert.match((await sekcam.get(next)).page.text, /Paraf tercatat pada/)
})

test('sent twice, or refused, it stays with its own file; a file that is not there is not named', async (t) => {
  const office = await openOffice(t)
  const server = await startTestServer(office, { t, now: () => minutesAfter(monday, 90) })
  const pelum = server.as(office.officer('kasi-pelum'))
  const [one, two] = [await openCase(office), await openCase(office)]
  const form = (await pelum.get(`/cases/${one}`)).page.form(/^Benar, teruskan/)
  assert.equal((await pelum.send(form)).location, `/cases/${two}?after=${one}`)
  assert.equal((await pelum.send(form)).location, `/cases/${one}`)
  const late = await pelum.post(`/cases/${one}/pass`, {
    requestId: crypto.randomUUID(),
    seen: '1',
    step: 'periksa-pelum',
  })
  assert.equal(late.status, 409)
  const odd = (await pelum.get(`/cases/${two}?after=MDU-2026-999999`)).page.text
  assert.doesNotMatch(odd, /tercatat pada/)
})

async function sign(client: Client, number: string): Promise<string> {
  return await send(client, number, /^(Tanda tangani|Setujui dan tanda tangani)/)
}

async function pass(client: Client, number: string): Promise<string> {
  return await send(client, number, /^(Benar, teruskan|Paraf)/)
}

async function send(client: Client, number: string, button: RegExp): Promise<string> {
  const answer = await client.send((await client.get(`/cases/${number}`)).page.form(button))
  assert.equal(answer.status, 303)
  return answer.location ?? ''
}
