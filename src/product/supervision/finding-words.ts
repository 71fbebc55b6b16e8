import type { FindingRules } from '#offices'
import { counted, type Text } from '#ui/language.ts'
import { oneDecimal, periodName, wholeNumber } from './amount-words.ts'
import type { Finding, FindingKind } from './contract.ts'
import { type AlikeFindings, alikeFindings } from './rules/alike-findings.ts'
import { smallBelow } from './rules/summary.ts'

/** What pages say of what was found. */
export const findingWords = {
  title: { id: 'Yang perlu ditanyakan', en: 'Worth asking about' },
  verdict: {
    id: 'Ini pertanyaan, bukan putusan. Tanyakan dulu sebabnya; yang ditanya boleh menjelaskan dan menyanggah.',
    en: 'These are questions, no verdicts. Ask for the reason first; whoever is asked may explain and dispute.',
  },
  all: { id: 'Lihat semuanya dengan buktinya', en: 'See all of them with their evidence' },
  evidence: { id: 'Buktinya', en: 'The evidence' },
  first: { id: 'Yang paling menonjol', en: 'Those that stand out most' },
  opens: { id: 'Buka catatannya', en: 'Open the records' },
  how: { id: 'Cara menemukan, dan batasnya', en: 'How it is found, and from where on' },
  none: {
    id: 'Tidak ada yang melewati batas dalam masa ini.',
    en: 'Nothing passed its threshold in this period.',
  },
  noRules: {
    id: 'Paket kabupaten belum menulis batasnya, jadi tidak ada yang dicari.',
    en: 'The regency pack does not say from where on, so nothing is looked for.',
  },
  looked: {
    id: 'Meja dilihat setiap jam bila sudah banyak catatan baru, dan setiap hari bila hanya sedikit.',
    en: 'Desks are looked at every hour when much is new in the records, and every day when little is.',
  },
  ours: { id: 'Batas ini dari kami (b)', en: 'This threshold is ours (b)' },
} satisfies Record<string, Text>

export const findingNames = {
  'queue-jumper': { id: 'Mendahului yang menunggu', en: 'Went before those who waited' },
  'sleeping-desk': { id: 'Meja diam', en: 'A desk that stood still' },
  'holder-absent': { id: 'Pemegang tidak ada, tanpa pengganti', en: 'Holder away, nobody in the place' },
  'returns-everything': { id: 'Hampir semua dikembalikan', en: 'Nearly everything returned' },
  'late-deposits': { id: 'Setoran terlambat', en: 'Deposits that came late' },
  'demanded-fee': { id: 'Uang diminta di luar biaya resmi', en: 'Money asked for beyond the cost' },
} satisfies Record<FindingKind, Text>

/** What helps, of each: a question first. */
export const findingDoes = {
  'queue-jumper': {
    id: 'Buka berkasnya, lalu tanyakan mengapa didahulukan.',
    en: 'Open the files, then ask why they went first.',
  },
  'sleeping-desk': {
    id: 'Tanyakan apa yang terjadi di meja itu, dan siapa yang menggantikannya.',
    en: 'Ask what happened at that desk, and who stands in for it.',
  },
  'holder-absent': {
    id: 'Mintakan penggantinya, dan tanyakan mengapa tidak ditunjuk.',
    en: 'Ask for somebody to stand in, and why nobody was named.',
  },
  'returns-everything': {
    id: 'Bandingkan yang diminta dengan syarat layanannya, lalu tanyakan sebabnya.',
    en: 'Compare what was asked for with what the service requires, then ask for the reason.',
  },
  'late-deposits': {
    id: 'Lihat setoran mana yang terlambat, lalu tanyakan sebabnya kepada pemegang kas.',
    en: 'See which deposits were late, then ask the cashier for the reason.',
  },
  'demanded-fee': {
    id: 'Bicarakan dengan Inspektorat. Jangan mencari siapa yang menjawab.',
    en: 'Speak with the inspectorate. Do not look for who answered.',
  },
} satisfies Record<FindingKind, Text>

/** What a number beside a file counts. */
export const caseCounts: Partial<Record<FindingKind, Text>> = {
  'queue-jumper': { id: 'Berkas yang didahului', en: 'Files it went before' },
  'sleeping-desk': { id: 'Hari kerja diam', en: 'Working days still' },
  'holder-absent': { id: 'Hari kerja menunggu', en: 'Working days waiting' },
}

/** A finding in one sentence, with its figures. Names the desk, never anybody. */
export function findingSays({ kind, post, n, outOf, most }: Finding): Text {
  const [at, of] = [post?.name.id ?? '', post?.name.en ?? '']
  const [count, all] = [wholeNumber(n), wholeNumber(outOf)]
  switch (kind) {
    case 'queue-jumper':
      return {
        id: `${at}: ${count.id} dari ${all.id} berkas diteruskan lebih dulu daripada berkas layanan yang sama yang datang sebelumnya. Satu di antaranya mendahului ${most} berkas.`,
        en: `${of}: ${count.en} of ${all.en} files were passed on before files of the same service that had come earlier. One of them went before ${most} files.`,
      }
    case 'sleeping-desk':
      return {
        id: `${at}: ${most} hari kerja penuh tidak ada yang diteruskan, padahal kantor buka dan ${count.id} berkas menunggu di sana.`,
        en: `${of}: nothing was passed on for ${most} whole working days, though the office was open and ${count.en} files waited there.`,
      }
    case 'holder-absent':
      return {
        id: `${at}: ${most} hari kerja pemegangnya tidak ada dan tidak ada penggantinya; ${count.id} berkas menunggu tanda tangannya.`,
        en: `${of}: for ${most} working days its holder was away with nobody in the place; ${count.en} files waited for the signature.`,
      }
    case 'returns-everything': {
      const each = oneDecimal(n / Math.max(1, outOf))
      return {
        id: `Pemohon ${count.id} kali diminta melengkapi untuk ${all.id} berkas yang lengkap: ${each.id} kali tiap berkas.`,
        en: `Applicants were asked to complete ${count.en} times for ${all.en} files found complete: ${each.en} times a file.`,
      }
    }
    case 'late-deposits':
      return {
        id: `${count.id} dari ${all.id} setoran uang datang sesudah hari terakhirnya.`,
        en: `${count.en} of ${all.en} deposits of cash came after their last day.`,
      }
    case 'demanded-fee':
      return n === 0
        ? {
            id: `Dari ${all.id} jawaban kepada inspektorat, hampir semuanya mengatakan ada yang meminta uang di luar biaya resmi.`,
            en: `Of ${all.en} answers to the inspectorate nearly all said that somebody asked for money beyond the cost.`,
          }
        : {
            id: `Dari ${all.id} jawaban kepada inspektorat, ${count.id} mengatakan ada yang meminta uang di luar biaya resmi.`,
            en: `Of ${all.en} answers to the inspectorate ${count.en} said that somebody asked for money beyond the cost.`,
          }
  }
}

/** How a kind of finding is made, with its threshold as the regency set it. */
export function howFound(kind: FindingKind, rules: FindingRules): { says: Text; unconfirmed: boolean } {
  const { overtaking, lying, returning, depositing, unsigned } = rules
  switch (kind) {
    case 'queue-jumper':
      return {
        unconfirmed: overtaking.sure === 'b',
        says: {
          id: `Dalam satu bulan, sedikitnya ${overtaking.files} berkas di satu meja mendahului ${overtaking.others} berkas atau lebih dari layanan dan langkah yang sama yang datang lebih dulu. Berkas yang janjinya berhenti tidak dihitung sebagai didahului.`,
          en: `In a month at least ${overtaking.files} files at a desk went before ${overtaking.others} or more of the same service and step that had come earlier. Files whose promise stood still do not count as gone before.`,
        },
      }
    case 'sleeping-desk':
      return {
        unconfirmed: lying.sure === 'b',
        says: {
          id: `Sedikitnya ${lying.days} hari kerja penuh berturut-turut tidak ada yang meninggalkan meja, sedang ${lying.files} berkas atau lebih menunggu di sana. Hari ketika pemegangnya tercatat tidak ada, berkas yang menunggu pemohon, instansi lain atau hari yang ditetapkan, tidak dihitung.`,
          en: `On at least ${lying.days} whole working days in a row nothing left the desk, while ${lying.files} files or more waited there. Days on which its holder is recorded as away do not count, nor files that wait for their applicant, another agency or a day that was set.`,
        },
      }
    case 'holder-absent':
      return {
        unconfirmed: unsigned.sure === 'b',
        says: {
          id: `Pemegang meja tercatat tidak ada selama ${unsigned.days} hari kerja atau lebih tanpa pengganti yang ditunjuk, dan sedikitnya ${unsigned.files} berkas menunggu tanda tangan.`,
          en: `The holder of a desk is recorded as away for ${unsigned.days} working days or more with no substitute named, and at least ${unsigned.files} files waited for the signature.`,
        },
      }
    case 'returns-everything':
      return {
        unconfirmed: returning.sure === 'b',
        says: {
          id: `Sedikitnya ${returning.returns} kali dikembalikan, dan ${oneDecimal(returning.perFile).id} kali atau lebih tiap berkas yang lengkap dalam masa ini.`,
          en: `Returned at least ${returning.returns} times, and ${oneDecimal(returning.perFile).en} times or more for each file found complete in the period.`,
        },
      }
    case 'late-deposits':
      return {
        unconfirmed: depositing.sure === 'b',
        says: {
          id: `Sedikitnya ${depositing.late} setoran dalam satu bulan datang sesudah hari terakhirnya (PP 12/2019 pasal 137: satu hari kerja, atau lebih lama menurut aturan kabupaten).`,
          en: `At least ${depositing.late} deposits of a month came after their last day (PP 12/2019 article 137: one working day, or longer by a rule of the regency).`,
        },
      }
    case 'demanded-fee':
      return {
        unconfirmed: false,
        says: {
          id: `Inspektorat memberi tahu jumlahnya sekali tiap bulan. Kurang dari ${2 * smallBelow} jawaban, dan jumlah di bawah ${smallBelow} di antaranya, tidak diberitahukan; siapa yang menjawab atau meminta tidak diketahui kabupaten.`,
          en: `The inspectorate tells the count once for each month. Fewer than ${2 * smallBelow} answers, and counts under ${smallBelow} among them, are not told, and the regency knows neither who answered nor who asked.`,
        },
      }
  }
}

/** How many things are worth asking about, in which offices. */
export function findingsSentence(findings: readonly Finding[]): Text {
  if (findings.length === 0) return findingWords.none
  const [things, offices] = [alikeFindings(findings).length, new Set(findings.map(({ office }) => office.name))]
  return {
    id: `${things} hal di ${offices.size} kecamatan.`,
    en: `${counted(things, 'thing')} in ${counted(offices.size, 'sub-district')}.`,
  }
}

export function monthsOfFinding({ from, until }: Pick<Finding, 'from' | 'until'>): Text {
  return periodName('', { from, until })
}

/** In which month it was found, or in how many and when last. */
export function monthsOfAlike([newest, ...before]: AlikeFindings): Text {
  const last = monthsOfFinding(newest)
  if (before.length === 0) return last
  const months = before.length + 1
  return { id: `${months} bulan, terakhir ${last.id}`, en: `${months} months, last in ${last.en}` }
}

/** So many kecamatan are named on a first page; of more only their number. */
const namedMax = 8

/** For first pages of the regency: how much is worth asking about, and where. */
export function owedFindingsSay(findings: readonly Finding[]): Text {
  const [things, offices] = [alikeFindings(findings).length, new Set(findings.map(({ office }) => office.name))]
  const where = [...offices].join(', ')
  const [many, manyMore] = [`${offices.size} kecamatan`, counted(offices.size, 'sub-district')]
  return {
    id: `${things} hal perlu ditanyakan, di ${offices.size > namedMax ? many : where}.`,
    en: `${counted(things, 'thing is', 'things are')} worth asking about, in ${offices.size > namedMax ? manyMore : where}.`,
  }
}

/** How many of the files behind a finding are listed. */
export function listedOf(listed: number, n: number): Text {
  return { id: `${listed} dari ${wholeNumber(n).id} berkas`, en: `${listed} of ${wholeNumber(n).en} files` }
}
