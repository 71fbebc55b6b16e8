import type { OfficesPage } from '../../src/product/supervision/contract.ts'

const quiet = { late: 0, soon: 0, incomplete: 0 }

/** Three of the eleven offices: one late, one pressed, one quiet. */
export function sampleOffices(): OfficesPage {
  return {
    asOf: Temporal.Instant.from('2026-11-24T10:24:00+07:00'),
    offices: [
      {
        key: 'siak-kecil',
        name: 'Siak Kecil',
        seat: 'Lubuk Muda',
        open: 41,
        late: 5,
        soon: 4,
        incomplete: 3,
        doneThisMonth: 96,
        oldestDueAt: Temporal.Instant.from('2026-11-20T10:15:00+07:00'),
        burden: {
          id: '17 desa, 1 penyeberangan, 1 titik tanpa sinyal',
          en: '17 villages, 1 ferry, 1 place without signal',
        },
      },
      {
        key: 'mandau',
        name: 'Mandau',
        seat: 'Duri',
        open: 126,
        late: 0,
        soon: 9,
        incomplete: 12,
        doneThisMonth: 702,
        oldestDueAt: Temporal.Instant.from('2026-11-24T16:00:00+07:00'),
        burden: { id: '11 desa, 1 penyeberangan', en: '11 villages, 1 ferry' },
      },
      { key: 'bantan', name: 'Bantan', seat: 'Selatbaru', open: 0, doneThisMonth: 31, ...quiet, burden: undefined },
    ],
  }
}
