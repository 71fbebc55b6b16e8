import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MorningPage } from './morning.ts'
import { columnsMax, morningText, wrap } from './morning-text.ts'

const text = (id: string) => ({ id, en: id })
const view: MorningPage = {
  ...{ today: Temporal.PlainDate.from('2026-03-02'), officeName: 'Kecamatan Mandau' },
  work: { mine: 4, late: 1, soon: 2, waiting: 3, office: 40, lateHere: 5 },
  offices: [{ key: 'rupat', name: 'Rupat', late: 2, soon: 0 }],
  told: [
    {
      says: text('Kas: hari 1 Maret belum ditutup, dan Rp150.000 belum disetor sampai batas waktunya hari ini.'),
      href: '/cash',
      link: text('Kas'),
    },
  ],
  duties: [],
  more: { duties: 0, alerts: 4 },
  alerts: [
    [
      {
        ...{ id: 'a', office: 'o', kind: 'late-desk', matter: 'operator', officer: 'x', seenAt: null },
        ...{
          facts: { href: '/work', name: text('Operator') },
          raisedAt: Temporal.Instant.from('2026-03-02T01:00:00Z'),
        },
      },
    ],
  ],
  away: [{ post: text('Camat'), name: 'Nur Contoh', standIn: text('Sekcam') }],
  visitors: { today: 5, ready: 7 },
}

test('the morning as text has no line beyond 80 columns, and names nobody', () => {
  const said = morningText(view, 'id')
  assert.ok(said.split('\n').every((line) => line.length <= columnsMax))
  assert.doesNotMatch(said, /Nur Contoh/)
  assert.match(
    said,
    /^PATEN, Kecamatan Mandau\nSenin, 2 Maret 2026\n\nBERKAS\n- 4 di meja ini, 1 lewat janji, 2 segera, 3 menunggu pemohon\.\n/,
  )
  assert.match(said, /TIDAK DI TEMPAT\n- Camat, digantikan Sekcam\.\n/)
  assert.match(
    said,
    /PENGINGAT\n- Ada berkas yang lewat janji di meja Operator\. Kerjakan yang paling lama lewat\n {2}dulu\.\n- Dan 4 lagi\.\n/,
  )
  assert.match(morningText({ ...view, away: [] }, 'en'), /Everybody is here\./)
})

test('lines break between words, under their own head, and a word longer than a line within', () => {
  assert.deepEqual(wrap('- satu dua tiga', '  ', 8), ['- satu', '  dua', '  tiga'])
  assert.deepEqual(wrap('abcdefghij', '  ', 6), ['abcdef', '  ghij'])
  assert.deepEqual(wrap('', '  '), [])
})
