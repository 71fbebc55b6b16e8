import { formOf, type ServiceDefinition } from '#catalogue'

type Question = Pick<ServiceDefinition['fields'][number], 'key' | 'type' | 'label' | 'choices' | 'min'>

/** Days from the registration at which something falls, by the key of its question; every other date is a birthday. */
const daysAhead: Readonly<Record<string, number>> = {
  'tanggal-akad': 7,
  'tanggal-acara': 12,
  'tanggal-surat': -3,
  'dari-tanggal': 12,
  'sampai-tanggal': 13,
  'tanggal-bencana': -5,
  'meninggal-pada': -40,
  sampai: 90,
}

/**
 * Invented answers to a service's own questions, plainly so, from somebody born on that day who comes on another:
 * enough for a letter.
 */
export function sampleAnswers(
  definition: ServiceDefinition,
  born = '1990-04-07',
  on = Temporal.PlainDate.from('2026-03-02'),
): Record<string, string | Record<string, string>[]> {
  return Object.fromEntries(
    formOf(definition).map((field) => {
      const [usual] = definition.questions.find(({ key }) => key === field.key)?.answers ?? []
      if (usual) return [field.key, usual.key]
      if (field.type === 'date') return [field.key, dateFor(field.key, born, on)]
      const purpose = field.key === 'keperluan' ? purposes[definition.key] : undefined
      if (field.type !== 'list') return [field.key, purpose ?? answer(field, 0)]
      const rows = [0, 1, 2].map((row) =>
        Object.fromEntries((field.columns ?? []).map((column) => [column.key, answer(column, row)])),
      )
      return [field.key, rows]
    }),
  )
}

function dateFor(key: string, born: string, on: Temporal.PlainDate): string {
  const days = daysAhead[key]
  return days === undefined ? born : on.add({ days }).toString()
}

type Person = { name: string; nik: string; bornOn: string; address: string }

/** Whom a service names beside its applicant: as many of each role as it needs, all invented, no two alike. */
export function sampleParties(definition: Pick<ServiceDefinition, 'parties'>): Record<string, Person[]> {
  let next = 0
  return Object.fromEntries(
    definition.parties.map(({ key, min, max }) => {
      const count = Math.min(max, Math.max(min, max > 4 ? 3 : 1))
      return [key, Array.from({ length: count }, () => samplePerson(next++))]
    }),
  )
}

const surnames = ['Contoh', 'Misal', 'Umpama', 'Andai', 'Peraga', 'Ibarat']
const firstNames = ['Salim', 'Ramlah', 'Jafar', 'Khadijah', 'Bakri', 'Zaleha', 'Ismail', 'Rohani']

function samplePerson(place: number): Person {
  const name = `${firstNames[place % firstNames.length]} ${surnames[place % surnames.length]}`
  const day = (place % 27) + 1
  const inNik = String(place % 2 === 1 ? day + 40 : day).padStart(2, '0')
  const nik = `140302${inNik}0585999${place % 10}`
  return { name, nik, bornOn: `1985-05-${String(day).padStart(2, '0')}`, address: `Jalan Umpama ${place + 1}` }
}

const texts: Readonly<Record<string, readonly string[]>> = {
  nama: ['Melati Contoh', 'Bujang Contoh', 'Puan Contoh'],
  'tempat-lahir': ['Duri'],
  pekerjaan: ['Karyawan swasta'],
  'tempat-kerja': ['PT Contoh Sejahtera'],
  polsek: ['Polsek Contoh'],
  'nomor-pengantar': ['145/12/CONTOH'],
  'nomor-surat': ['400/31/CONTOH'],
  'nomor-kk': ['1403029990001234'],
  'tahun-anggaran': ['2026'],
  'untuk-siapa': ['Melati Contoh, anak pemohon'],
  'penanggung-jawab': ['Bakri Misal'],
  'tempat-akad': ['Masjid Contoh'],
  pencatat: ['KUA Contoh'],
  'alasan-penting': ['Calon suami berangkat bekerja ke luar daerah pekan depan'],
  'nama-acara': ['Pesta Peraga'],
  'jenis-acara': ['Pesta pernikahan dengan hiburan organ tunggal'],
  'waktu-acara': ['pukul 19.00 sampai 23.00'],
  'tempat-acara': ['Lapangan Contoh'],
  'letak-tanah': ['Jalan Umpama, RT 02 RW 01'],
  'dasar-tanah': ['SKT nomor 17/1998'],
  'batas-utara': ['Jalan Umpama'],
  'batas-selatan': ['tanah Jafar Umpama'],
  'batas-timur': ['parit'],
  'batas-barat': ['tanah Khadijah Andai'],
}

/** What somebody who asks for a service wants its letter for. */
const purposes: Readonly<Record<string, string>> = {
  'tanggungan-keluarga': 'Tunjangan keluarga di tempat kerja',
  'legalisasi-sktm': 'Keringanan biaya sekolah anak',
  'pengantar-skck': 'Melamar pekerjaan',
  domisili: 'Membuka rekening bank',
  'tinggal-sementara': 'Kontrak kerja di perkebunan',
}

const numbers: Readonly<Record<string, string>> = {
  'luas-tanah': '450',
  nilai: '75000000',
  'nilai-transaksi': '75000000',
  'jumlah-orang': '300',
  'panjang-jalan': '40',
  'lebar-jalan': '6',
  'sisi-utara': '20',
  'sisi-selatan': '24',
  'sisi-timur': '20,5',
  'sisi-barat': '20',
}

function answer(question: Question, row: number): string {
  if (question.type === 'choice') return question.choices?.[row === 0 ? 1 : 2]?.key ?? question.choices?.[0]?.key ?? ''
  if (question.type === 'date') return row === 0 ? '1990-04-07' : `20${10 + row * 3}-0${row + 2}-1${row}`
  if (question.type === 'number') return numbers[question.key] ?? String((question.min ?? 0) + row + 1)
  const known = texts[question.key]
  return known?.[row % known.length] ?? `${question.label.id} contoh`
}
