import { answersInWords, asRead, type NoticeKind, shapeOf, wordsOf } from '#cases'
import { type FormField, formOf, type ListColumn, type ServiceDefinition } from '#catalogue'
import { LetterData } from '#documents'
import type { SampleKind } from './contract.ts'

/** People whom nobody is: names as the demonstration's. */
const names = ['Salim Contoh', 'Ramlah Misal', 'Jafar Umpama', 'Khadijah Andai', 'Bakri Peraga', 'Zaleha Ibarat']
const longName = 'Wahyuningtyas Ştefan Nguyễn Contoh '.repeat(6).slice(0, 199).concat('x')
const longText = 'Contoh kalimat yang panjang, dengan tanda # $ * _ @ dan \\ yang dicetak apa adanya. '.repeat(6).trim()
const manyPeople = 300
const dayInWords = 'Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam'

/** How much of everything a sample has. */
const sizes = {
  shortest: { name: 'Ali', text: 'Contoh', optional: false, rows: 1 },
  longest: { name: longName, text: longText, optional: true, rows: 12 },
  sparse: { name: 'Salim Contoh', text: 'Contoh isian', optional: false, rows: 1 },
  many: { name: 'Salim Contoh', text: 'Contoh isian', optional: true, rows: manyPeople },
} as const satisfies Record<SampleKind, unknown>

type Size = (typeof sizes)[SampleKind]

/**
 * The data of a letter of a service for an invented case: of the kind that is asked for, every part of it plainly made up.
 * What the letter says of the service itself, such as its words, is the service's own.
 */
export function sampleLetter(definition: ServiceDefinition, kind: SampleKind): LetterData {
  const size = sizes[kind]
  const isFull = kind === 'longest' || kind === 'many'
  const answers = { definition, fields: answersOf(definition, size) }
  const [fields, inWords] = [asRead(answers), answersInWords(answers)]
  const address = isFull
    ? 'Jalan Umpama Nomor 12, RT 003 RW 005, Kelurahan Air Jamban, Kecamatan Contoh'
    : 'Jalan Umpama 1'
  const applicant = { name: size.name, address }
  return LetterData.parse({
    service: { title: definition.name.id },
    office: officeOf(isFull),
    number: '400.12.2.1/17/CTH',
    numberSource: kind === 'longest' ? 'register kelurahan' : null,
    ...{ date: '23 November 2026', dateInWords: dayInWords, place: 'Contoh' },
    signer: signerOf(kind),
    applicant: { ...applicant, nik: kind === 'sparse' ? null : '1403020704859991', ...capacityOf(definition, kind) },
    parties: Object.fromEntries(definition.parties.map((role) => [role.key, peopleOf(role.min, size)])),
    inspection: definition.procedure.some(({ does }) => does === 'inspect') ? inspection : null,
    ...{ fields, inWords },
    words: wordsOf(definition, { fields, inWords, inEnglish: asRead(answers, 'en'), applicant }),
    ...shapeOf(definition),
    replaces: kind === 'longest' ? { number: '400.12.2.1/9/CTH', date: '3 November 2026' } : null,
    freeUnder: definition.tariffs.length > 0 ? null : definition.cost.basis.id,
    authority: 'Pelimpahan kewenangan Bupati kepada Camat, bidang pemerintahan (contoh, bukan daftar resmi).',
    ...{ example: false, state: 'final' },
  })
}

/** The same case, and what tells that its letter is void, or that it is not corrected. */
export function sampleNotice(definition: ServiceDefinition, of: NoticeKind, kind: SampleKind): LetterData {
  const decided = kind === 'longest' ? { number: '17/G/2026/PTUN.CTH', date: '30 Oktober 2026' } : null
  return LetterData.parse({
    ...sampleLetter(definition, kind),
    ...plain,
    notice: {
      ...{ kind: of, request: 'CTH-2026-000017', reasons: reasonsOf(kind), ...roadOf(kind) },
      letter: { number: '400.12.2.1/9/CTH', date: '3 November 2026' },
      ground: of === 'voided' ? 'Isi keliru (UU 30/2014 pasal 66 ayat (1) huruf c)' : null,
      decision: of === 'voided' ? decided : null,
      asked: of === 'voided' ? null : { by: sizes[kind].name, on: '18 November 2026', what: sizes[kind].text },
    },
  })
}

/** The same case, refused. */
export function sampleRefusal(definition: ServiceDefinition, kind: SampleKind): LetterData {
  return LetterData.parse({
    ...sampleLetter(definition, kind),
    ...plain,
    refusal: {
      ...{ request: 'CTH-2026-000017', registeredOn: '20 November 2026', issuedOn: '23 November 2026' },
      reasons: reasonsOf(kind),
      basis: kind === 'sparse' ? null : 'UU 30/2014 pasal 52',
      standard: `${definition.source.publisher.id} (${definition.source.reference})`,
      ...roadOf(kind),
    },
  })
}

/** What a letter about a request leaves out of that of its service. */
const plain = { fields: {}, inWords: {}, words: null, to: [], copies: [], dutyStamp: null, freeUnder: null }

function reasonsOf(kind: SampleKind): string[] {
  const count = kind === 'many' ? 40 : kind === 'longest' ? 5 : 1
  return Array.from({ length: count }, (_, place) => `${place + 1}. ${sizes[kind].text}`)
}

function roadOf(kind: SampleKind) {
  if (kind === 'sparse')
    return { objection: { within: null, until: null, answer: null }, appeal: { within: null, answer: null } }
  return {
    objection: { within: '21 hari kerja', until: '22 Desember 2026', answer: '10 hari kerja' },
    appeal: { within: '10 hari kerja', answer: '10 hari kerja' },
  }
}

const inspection: LetterData['inspection'] = {
  wentOn: '20 November 2026',
  wentOnInWords: 'Jumat tanggal dua puluh bulan November tahun dua ribu dua puluh enam',
  went: 'Kepala Seksi Tata Pemerintahan dan perangkat Desa Contoh',
  findings: 'Batas sesuai dengan pernyataan para saksi.',
  ...{ latitude: '1,471200', longitude: '102,110100' },
}

function officeOf(isFull: boolean): LetterData['office'] {
  const reach = {
    address: 'Jalan Contoh Nomor 1',
    postcode: '28700',
    phone: '(0766) 000000',
    email: 'kantor@contoh.example',
  }
  const nothing = { address: null, postcode: null, phone: null, email: null }
  return {
    name: 'Kecamatan Contoh',
    seat: 'Contoh',
    ...(isFull ? reach : nothing),
    website: isFull ? 'contoh.example' : null,
  }
}

function signerOf(kind: SampleKind): LetterData['signer'] {
  const plain = {
    post: 'Camat Contoh',
    name: 'Umar Ibarat, S.Sos., M.Si.',
    mark: '',
    onBehalfOf: null,
    through: [],
  } as const
  if (kind === 'sparse') return { ...plain, through: [], rank: null, nip: null }
  const known = { rank: 'Pembina Tingkat I (IV/b)', nip: '197603142001121999' }
  if (kind !== 'longest') return { ...plain, through: [], ...known }
  return {
    ...{
      post: 'Sekretaris Camat Contoh',
      name: longName,
      mark: 'a.n.',
      onBehalfOf: 'Bupati Contoh',
      through: ['Camat Contoh'],
    },
    ...known,
  }
}

/** In what capacity somebody applies: as a body through somebody else where the service knows that and there is room. */
function capacityOf({ applicants }: ServiceDefinition, kind: SampleKind): Partial<LetterData['applicant']> {
  const proxy = { name: 'Ramlah Misal', nik: '1403024105859992', post: null, relation: 'anak pemohon' }
  if (kind !== 'longest')
    return applicants.includes('person') ? {} : { kind: applicants[0] ?? 'person', ...represented }
  return applicants.includes('body') ? { kind: 'body', registration: '9120000000000', ...represented } : { proxy }
}

const represented = {
  representative: { name: 'Jafar Umpama', nik: '1403020105859993', post: 'Direktur', relation: null },
}

function peopleOf(min: number, { rows, optional, name }: Size): LetterData['parties'][string] {
  return Array.from({ length: Math.max(min, optional ? rows : 0) }, (_, place) => ({
    name: place === 0 ? name : (names[place % names.length] ?? name),
    nik: optional ? `140302010585999${place % 10}` : null,
    bornOn: optional ? '7 Mei 1985' : null,
    address: optional ? `Jalan Umpama ${place + 1}` : null,
    phone: null,
  }))
}

function answersOf(definition: ServiceDefinition, size: Size) {
  return Object.fromEntries(
    formOf(definition).flatMap((field): [string, string | Record<string, string>[]][] => {
      if (field.optional && !size.optional) return []
      if (field.type !== 'list') return [[field.key, answerOf(field, size, 0)]]
      const rows = Array.from({ length: size.rows }, (_, place) =>
        Object.fromEntries(
          (field.columns ?? []).flatMap((column): [string, string][] =>
            column.optional && !size.optional ? [] : [[column.key, answerOf(column, size, place)]],
          ),
        ),
      )
      return [[field.key, rows]]
    }),
  )
}

function answerOf(question: FormField | ListColumn, size: Size, place: number): string {
  const { type, choices = [], min = 1, max } = question
  if (type === 'date') return `19${70 + (place % 30)}-04-07`
  if (type === 'number') return String(size.text === longText ? (max ?? 999_999_999) : min)
  if (type === 'choice') return choices[place % choices.length]?.key ?? ''
  const text = place === 0 ? size.text : `${names[place % names.length]} ${place + 1}`
  return text.slice(0, Math.min(question.maxLength ?? 200, 1000))
}
