import { z } from 'zod'
import { DateText, Key, Sure, shortLine } from './plain.ts'

/** What a pattern may name; `bulanRomawi` is how packs of earlier releases wrote `bulan_romawi`. */
const tokens = 'kode|nomor|unit|tahun|bulan|bulan_romawi|bulanRomawi|sifat'

/** How numbers of a kind of paper are written, from a day on where it is said. Numbers begin again each calendar year. */
const NumberFormat = z.strictObject({
  pattern: z
    .string()
    .regex(new RegExp(`^(?:[^{}]|\\{(?:${tokens})\\})*$`), {
      error: 'text with {kode}, {nomor}, {unit}, {tahun}, {bulan}, {bulan_romawi} or {sifat} in it',
    })
    .regex(/\{nomor\}/, { error: 'a pattern that holds {nomor}' })
    .max(60),
  digits: z.int().min(1).max(9),
  restarts: z.literal('yearly', { error: 'yearly: numbers begin again each calendar year' }),
  /** What stands for {sifat}: the mark of urgency or secrecy of papers of this kind. */
  sifat: z.string().trim().min(1).max(20).optional(),
  sure: Sure,
  source: shortLine,
})
export type NumberFormat = z.infer<typeof NumberFormat>

/** The format of one kind of paper from a day on: one of `numberSeries`, or a template in letters/. */
const PaperFormat = NumberFormat.extend({ of: Key, from: DateText })

/** Kinds of number that are no template of a letter; the pack says nothing of those it leaves to us. */
export const numberSeries = ['letter', 'case', 'blank', 'assessment', 'receipt'] as const
export type NumberSeries = (typeof numberSeries)[number]

export const NumberFormats = z.strictObject({
  letter: NumberFormat,
  case: NumberFormat,
  blank: NumberFormat.optional(),
  assessment: NumberFormat.optional(),
  receipt: NumberFormat.optional(),
  papers: z.array(PaperFormat).max(100).optional(),
})
export type NumberFormats = z.infer<typeof NumberFormats>
