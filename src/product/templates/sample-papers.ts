import type { JsonValue } from '#platform/typeset.ts'
import { standardComponents } from '#standards'
import type { SampleKind } from './contract.ts'

const line = 'Contoh kalimat yang panjang, dengan tanda # $ * _ @ dan \\ yang dicetak apa adanya.'
const counts = { shortest: 1, longest: 12, sparse: 1, many: 300 } as const satisfies Record<SampleKind, number>

function office(kind: SampleKind): Record<string, JsonValue> {
  const isFull = kind === 'longest' || kind === 'many'
  return {
    ...{ name: 'Kecamatan Contoh', seat: 'Contoh', website: null },
    address: isFull ? 'Jalan Contoh Nomor 1' : null,
    postcode: isFull ? '28700' : null,
    phone: isFull ? '(0766) 000000' : null,
    email: isFull ? 'kantor@contoh.example' : null,
  }
}

function signer(kind: SampleKind): Record<string, JsonValue> {
  const known = kind !== 'sparse'
  return {
    ...{ post: 'Camat Contoh', name: 'Umar Ibarat, S.Sos., M.Si.', mark: '', onBehalfOf: null, through: [] },
    ...{ rank: known ? 'Pembina Tingkat I (IV/b)' : null, nip: known ? '197603142001121999' : null },
  }
}

const linesOf = (kind: SampleKind) =>
  Array.from({ length: counts[kind] }, (_, place) =>
    kind === 'longest' ? `${place + 1}. ${line}` : `Contoh ${place + 1}`,
  )

/** Each kind of sample answers an objection to another decision, so that a template is tried with them all. */
const againstOf = {
  shortest: { against: 'voided', matter: 'voided', undoes: 'letter' },
  longest: { against: 'refusal', matter: 'refusal', undoes: 'file' },
  sparse: { against: 'turned-down', matter: 'turned-down', undoes: 'correction' },
  many: { against: 'delay', matter: 'delay', undoes: 'file' },
} as const satisfies Record<SampleKind, object>

/** An answer to an objection, of an invented case: what `src/product/objections/letter.ts` gives its template. */
export function sampleAnswer(kind: SampleKind): JsonValue {
  const known = kind !== 'sparse'
  return {
    ...{ office: office(kind), number: '180/17/CTH', place: 'Contoh', date: '23 November 2026' },
    ...{ authority: 'UU 30/2014 pasal 75 sampai 78', signer: signer(kind) },
    ...againstOf[kind],
    letter:
      againstOf[kind].undoes === 'file' ? null : { number: '400.12.2.1/9/CTH', notice: known ? '180/9/CTH' : null },
    copies: kind === 'many' ? ['Kecamatan Contoh'] : [],
    ...{ kind: 'objection', file: 'CTH-2026-000017', objection: 'KB-2026-000003' },
    ...{ applicant: 'Salim Contoh', filedBy: kind === 'longest' ? 'Ramlah Misal' : 'Salim Contoh' },
    ...{ service: 'Surat Keterangan Contoh', decidedOn: '2 November 2026', filedOn: '10 November 2026' },
    ...{ grounds: linesOf(kind), reasons: linesOf(kind), granted: kind === 'shortest' },
    ...{ basis: known ? 'UU 30/2014 pasal 52' : null, step: known ? 'Diperiksa kepala seksi' : null },
    ...{ appealUntil: known ? '7 Desember 2026' : null, appealAnswer: known ? '10 hari kerja' : null },
    ...{ example: false, state: 'final' },
  }
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><rect x="10" y="10" width="380" height="100" fill="none" stroke="black"/></svg>'

/** A working paper of an invented case: what `src/product/cases/working-papers.ts` gives its template. */
export function sampleWork(kind: SampleKind): JsonValue {
  const known = kind !== 'sparse'
  const sides = ['utara', 'selatan', 'timur', 'barat']
  return {
    ...{ office: office(kind), number: known ? '000.1.2.3/17/CTH' : null, date: '23 November 2026', place: 'Contoh' },
    ...{ signer: signer(kind), service: 'Surat Keterangan Contoh', file: 'CTH-2026-000017', applicant: 'Salim Contoh' },
    ...{ authority: 'Pelimpahan kewenangan Bupati kepada Camat (contoh).', example: false, state: 'final' },
    visit: { goes: 'Kepala Seksi Tata Pemerintahan', told: 'Lewat telepon', day: 'Senin, 23 November 2026' },
    places: linesOf(kind).map((value, place) => ({ key: `isian-${place}`, label: `Isian ${place + 1}`, value })),
    inspection: {
      ...{ day: '23 November 2026', dayInWords: 'Senin tanggal dua puluh tiga bulan November', went: 'Kepala Seksi' },
      ...{ findings: linesOf(kind), outside: kind === 'longest', by: 'Ramlah Misal' },
      ...{ latitude: '1,471200', longitude: '102,110100' },
      order: known ? { number: '000.1.2.3/17/CTH', date: '20 November 2026' } : null,
    },
    fields: Object.fromEntries(
      sides.flatMap((side) => [
        [`batas-${side}`, known ? 'tanah Jafar Umpama' : null],
        [`sisi-${side}`, known ? '25' : null],
      ]),
    ),
    hasBoundaries: kind !== 'shortest',
    ...{ agency: 'Dinas Contoh', returns: known, enclosed: '2 (dua) dokumen' },
    sent: linesOf(kind).map((what) => ({ what, count: '1 (satu) lembar', remark: known ? 'Asli' : '' })),
  }
}

/** A service standard of an invented service: what `src/product/standards/paper.ts` gives its template. */
export function sampleStandard(kind: SampleKind): Record<string, JsonValue> {
  const known = kind !== 'sparse'
  return {
    ...{ office: office(kind), service: 'Surat Keterangan Contoh', time: '2 hari kerja' },
    ...{ number: known ? '17 Tahun 2026' : null, decidedOn: known ? '23 November 2026' : null },
    holdsFrom: known ? '1 Desember 2026' : null,
    components: standardComponents.map(({ number, key, group }) => ({
      ...{ number, key, group, name: `Komponen contoh ${number}`, ordered: key === 'procedure' },
      notSet: 'belum ditetapkan',
      lines: known ? linesOf(key === 'procedure' ? kind : 'shortest') : [],
    })),
    sop: {
      ...{ title: 'SOP contoh', finding: 'Bagan contoh', basis: 'Contoh dasar hukum' },
      sheets: [{ drawing, part: null }],
    },
    signer: known ? signer(kind) : null,
    publishedOn: null,
    ...{ example: false, state: known ? 'final' : 'draft' },
  }
}

/** The pledge of an invented service. It is published of an enacted standard only, so nothing but reach and rank may be missing. */
export function samplePledge(kind: SampleKind): JsonValue {
  const standard = sampleStandard(kind === 'sparse' ? 'shortest' : kind)
  return { ...standard, office: office(kind), signer: signer(kind), publishedOn: '24 November 2026' }
}
