/** Numbered blank slips: what is still in the drawer, and what became of the others. */
export type BlanksPage = {
  unused: readonly { number: string; printedAt: Temporal.Instant; printedBy: string }[]
  done: readonly { number: string; usedBy: string | null; spoiledReason: string | null }[]
}

/** One printing of blank slips, as sheets. */
export type BlankSheets = {
  office: { name: string; seat: string }
  sheets: readonly { number: string; code: string; trackingUrl: string; qr: { path: string; size: number } }[]
}
