import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentHash } from '#platform/content-hash.ts'
import type { Visit } from './plan.ts'
import { cutRow, idOf, marks, type Once, readSeries, rowOf, timesOver } from './twins.ts'

const [officer, request, office] = [
  '0199aaaa-1111-7222-8333-444455556666',
  '0199bbbb-1111-7222-8333-444455556666',
  '007da0fa-8318-5546-8c6d-6298b56b8162',
]
const once: Once = {
  isShared: (id) => id !== request,
  numbers: readSeries([{ written: 'MDU-2026-000003', figure: 3 }]),
  approved: new Map([[contentHash({ request: 'MDU-2026-000003' }), '{"request": "MDU-2026-000003"}']]),
  draw: (secret, twin) => `${secret}${twin}`,
  salt: () => 'salt',
}
const laidOut = (row: string) => {
  const cut = cutRow(row, 10, once)
  return [0, 1, 9].slice(0, cut.hasTwins ? 3 : 1).map((twin) => rowOf(cut, twin))
}

test('twins come one behind the other, and what is done beside the requests is done once', () => {
  const visit = (index: number) => ({ index, comesAt: 5 }) as Visit // the rest of it says nothing to twins
  const register = (visited: number) => ({ at: 5, by: 'loket', visit: visited, does: 'register' }) as const
  const call = (visited: number) => ({ at: 4, by: 'loket', visit: visited, does: 'call' }) as const
  const { visits, deeds } = timesOver(
    { visits: [visit(0), visit(1)], deeds: [call(0), register(0), call(1), { at: 6, does: 'notice' }, register(1)] },
    2,
  )
  assert.deepEqual(
    visits.map(({ index }) => index),
    [0, 1, 2, 3],
  )
  assert.deepEqual(
    visits.map(({ cameWith }) => cameWith),
    [0, 0, 2, 2],
  )
  assert.deepEqual(deeds, [
    call(0),
    register(0),
    register(1),
    call(2),
    { at: 6, does: 'notice' },
    register(2),
    register(3),
  ])
})

test('a row of a request has twins with ids and numbers of their own, and shares everything else', () => {
  const [first, second, last] = laidOut(`${request}\t${office}\t{"number": "MDU-2026-000003", "by": "${officer}"}`)
  assert.equal(first, `${request}\t${office}\t{"number": "MDU-2026-000021", "by": "${officer}"}`)
  assert.equal(second, `${idOf(request, 1)}\t${office}\t{"number": "MDU-2026-000022", "by": "${officer}"}`)
  assert.equal(last, `${idOf(request, 9)}\t${office}\t{"number": "MDU-2026-000030", "by": "${officer}"}`)
})

test('a row of nobody in particular is there once', () => {
  assert.deepEqual(laidOut(`${officer}\tCamat Contoh\t400/31/CONTOH\t2026-03-01T10:00:00+00`), [
    `${officer}\tCamat Contoh\t400/31/CONTOH\t2026-03-01T10:00:00+00`,
  ])
})

test('order, figures and secrets are written anew where they are marked', () => {
  const marked = (kind: keyof typeof marks, value: string) => marks[kind] + value + marks[kind]
  assert.deepEqual(laidOut(`${request}\t${marked('order', '2')}\t${marked('secret', 'CXF7')}`), [
    `${request}\t11\tCXF7`,
    `${idOf(request, 1)}\t12\tCXF71`,
    `${idOf(request, 9)}\t20\tCXF79`,
  ])
  assert.deepEqual(
    laidOut(`${request}\t${marked('sum', '40000+1500')}`).map((row) => row.split('\t')[1]),
    ['41500', '43000', '55000'],
  )
  assert.deepEqual(laidOut(`kata\t${marked('figure', '1')}`), ['kata\t1', 'kata\t2', 'kata\t10'])
  assert.deepEqual(laidOut(`${officer}\t${marked('order', '2')}`), [`${officer}\t11`])
})

test('what was approved under a number of its own has a hash of its own', () => {
  const said = (number: string) => `${contentHash({ request: number })}`
  const [first, second] = laidOut(`${request}\t${said('MDU-2026-000003')}\t${contentHash('a page for all')}`)
  assert.equal(first, `${request}\t${said('MDU-2026-000021')}\t${contentHash('a page for all')}`)
  assert.equal(second?.split('\t')[1], said('MDU-2026-000022'))
})

test('a thousand twins have a thousand ids, each of the same moment', () => {
  const ids = new Set(Array.from({ length: 1000 }, (_none, twin) => idOf('0199bbbb-1111-7222-8333-ffffffffffff', twin)))
  assert.equal(ids.size, 1000)
  for (const id of ids) assert.match(id, /^0199bbbb-1111-7222-8333-[0-9a-f]{12}$/)
})

test('which part of a number is its figure is learned from all of a series', () => {
  const letters = readSeries([
    { written: '400.7.22.1/22/MDU', figure: 22 },
    { written: '400/400/MDU', figure: 400 },
    { written: '300.1/7/MDU', figure: 7 },
  ])
  assert.deepEqual(letters.get('400.7.22.1/22/MDU'), { before: '400.7.22.1/', figure: 22, digits: 1, after: '/MDU' })
  assert.deepEqual(letters.get('400/400/MDU'), { before: '400/', figure: 400, digits: 1, after: '/MDU' })
  const cases = readSeries([
    { written: 'MDU-2026-002026', figure: 2026 },
    { written: 'MDU-2026-000001', figure: 1 },
  ])
  assert.deepEqual(cases.get('MDU-2026-002026'), { before: 'MDU-2026-', figure: 2026, digits: 6, after: '' })
  assert.throws(() => readSeries([{ written: 'MDU-2026-000001', figure: 2 }]), /is not a number 2/)
})
