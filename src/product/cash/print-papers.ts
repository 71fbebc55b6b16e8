import { join } from 'node:path'
import { letterDate, letterDay } from '#clock'
import type { PostKind } from '#offices'
import type { JsonValue } from '#platform/typeset.ts'
import { typesetAside } from '#platform/typeset-aside.ts'
import { spellRupiah } from '#ui/spell-number.ts'
import type { AccountShown, DayPage, Hand, SlipShown } from './contract/pages.ts'
import { summaryLines, summarySentence } from './desk/account-words.ts'
import { apartSaid, money } from './desk/cash-words.ts'
import { denominationName } from './desk/day-words.ts'
import { slipNumber } from './desk/deposit-words.ts'
import { monthName } from './desk/month-name.ts'

/** What every paper of cash says of itself: whose it is, who printed it when, and whether it is only an example. */
export type Printing = {
  office: { name: string; zone: string }
  regency: string
  posts: readonly PostKind[]
  by: string
  at: Temporal.Instant
  example: boolean
}

type PaperName = 'closing' | 'book' | 'slip' | 'account'

/** Typesets a paper of cash: A4, the same data and moment give the same bytes. */
export async function printPaper(
  template: PaperName,
  { office, regency, by, at, example }: Printing,
  paper: { title: string; subtitle: string | null; data: Readonly<Record<string, JsonValue>> },
): Promise<Uint8Array> {
  const on = letterDate(at.toZonedDateTimeISO(office.zone).toPlainDate()).id
  const { title, subtitle, data } = paper
  const head = { title, subtitle, office: office.name, regency, example, printed: `Dicetak ${on} oleh ${by}` }
  return await typesetAside({
    template: `${template}.typ`,
    folder: join(import.meta.dirname, 'papers'),
    data: { ...head, ...data },
    date: at,
  })
}

/** The closing sheet of a day: pieces, book, difference, both hands. Refuses a day that nobody closed. */
export async function printClosing(view: DayPage, printing: Printing): Promise<Uint8Array> {
  const closing = view.closings[0]
  if (!closing || closing.returned) throw new Error('a day that is not closed has no sheet')
  const { countedRupiah, bookRupiah, floatRupiah, explained, counted, signed } = closing
  const counts = view.denominations.filter(({ key }) => (closing.pieces[key] ?? 0) > 0)
  return await printPaper('closing', printing, {
    title: 'Lembar penutupan kas harian',
    subtitle: letterDay(view.day.date).id,
    data: {
      marks: [...(closing.late ? ['Ditutup terlambat'] : []), ...(signed ? [] : ['Belum ditandatangani orang kedua'])],
      pieces: counts.map((one) => ({
        name: denominationName(one).id,
        pieces: String(closing.pieces[one.key] ?? 0),
        value: money(one.rupiah * (closing.pieces[one.key] ?? 0)),
      })),
      lines: [
        line('Jumlah uang yang dihitung', countedRupiah, true),
        line('Tunai menurut buku kas', bookRupiah),
        line('Uang kembalian', floatRupiah),
        { label: 'Selisih', value: apartSaid(countedRupiah - bookRupiah - floatRupiah).id, strong: true },
      ],
      explained,
      hands: [
        handOf(printing, counted, counted, 'Dihitung oleh'),
        handOf(printing, signed, signed, 'Disaksikan dan disetujui'),
      ],
    },
  })
}

/** A deposit slip: its days, what they come to, and room for the ink of who brings it and of the bank. */
export async function printSlip(slip: SlipShown, printing: Printing): Promise<Uint8Array> {
  const { deposit, dropped } = slip
  return await printPaper('slip', printing, {
    title: 'Surat Tanda Setoran',
    subtitle: slipNumber(slip),
    data: {
      dropped: dropped ? `DIBATALKAN: ${dropped.reason}` : null,
      facts: [
        { label: 'Nomor', value: slipNumber(slip) },
        { label: 'Tanggal', value: on(slip.made.at, printing) },
        { label: 'Jumlah', value: money(slip.rupiah) },
        { label: 'Terbilang', value: spellRupiah(slip.rupiah) },
        ...(deposit
          ? [{ label: 'Disetor', value: `${letterDate(deposit.on).id}, bukti bank ${deposit.bankReference}` }]
          : []),
      ],
      days: slip.days.map(({ date, rupiah }) => ({ date: letterDay(date).id, value: money(rupiah) })),
      amount: money(slip.rupiah),
      hands: [
        handOf(printing, slip.made, undefined, 'Penyetor'),
        { role: 'Bank penerima', name: null, nip: null, signed: null },
      ],
    },
  })
}

/** The account of a month: what came in, what was deposited, what is left, both hands. */
export async function printAccount(account: AccountShown, printing: Printing): Promise<Uint8Array> {
  const { summary, prepared, signed, month } = account
  const strong = ['afterRupiah', 'beforeRupiah']
  return await printPaper('account', printing, {
    title: 'Laporan pertanggungjawaban penerimaan',
    subtitle: `Bulan ${monthName(month).id}`,
    data: {
      late: signed?.late ? 'Terlambat: ditandatangani sesudah batas waktunya.' : null,
      lines: summaryLines.map(([key, label]) => line(label.id, BigInt(summary[key]), strong.includes(key))),
      note: summarySentence(summary).id,
      hands: [handOf(printing, prepared, prepared, 'Disusun oleh'), handOf(printing, signed, signed, 'Mengetahui')],
    },
  })
}

function line(label: string, rupiah: bigint, strong = false) {
  return { label, value: money(rupiah), strong }
}

/** A hand under a paper: its post, its name, and that it signed here; or room for one that has not. */
export function handOf(
  { posts, office }: Printing,
  who: { name: string; post: string; nip: string | null } | undefined,
  when: Hand | undefined,
  does: string,
) {
  const post = posts.find(({ key }) => key === who?.post)?.name.id
  const signed = when ? `Ditandatangani di PATEN, ${on(when.at, { office })}` : null
  return { role: post ? `${does}\n${post}` : does, name: who?.name ?? null, nip: who?.nip ?? null, signed }
}

function on(at: Temporal.Instant, { office }: Pick<Printing, 'office'>): string {
  const local = at.toZonedDateTimeISO(office.zone)
  const hour = [local.hour, local.minute].map((part) => String(part).padStart(2, '0')).join('.')
  return `${letterDate(local.toPlainDate()).id} pukul ${hour}`
}
