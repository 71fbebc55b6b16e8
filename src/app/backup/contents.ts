import { z } from 'zod'

/** The first entry of a backup: what it was made from, and what a restore must know before the rows come. */
export const Manifest = z.object({
  format: z.literal('paten-backup'),
  version: z.literal(1),
  release: z.string(),
  takenAt: z.string(),
  /** Tells whether a key file is the one under which NIK were encrypted; null when the node had none. */
  keyFingerprint: z.string().nullable(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), sha256: z.string() })),
  /** Names stand as SQL writes them; in the order in which they can be loaded. */
  tables: z.array(z.object({ place: z.string(), columns: z.array(z.string()) })),
})
export type Manifest = z.infer<typeof Manifest>

/** The last entry: without it a backup was cut short. */
export const Summary = z.object({
  tables: z.array(z.object({ place: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  files: z.object({
    count: z.number().int(),
    bytes: z.number().int(),
    /** Named by rows, and not in the store, or there with other content, when the backup was taken. */
    missing: z.array(z.string()),
  }),
  heads: z.array(z.object({ office: z.string(), number: z.number().int(), hash: z.string() })),
})
export type Summary = z.infer<typeof Summary>

export const manifestName = 'manifest.json'
export const summaryName = 'summary.json'

/** Rows of a table come in numbered pieces: `tables/cases.case_file/000001`. */
export function pieceName(place: string, piece: number): string {
  return `tables/${place}/${String(piece).padStart(6, '0')}`
}

export function fileName(sha256: string): string {
  return `files/${sha256}`
}
