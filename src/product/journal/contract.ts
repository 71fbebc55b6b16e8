/** Who did it: an officer under a post, a citizen, an enrolled kiosk, or the program itself. */
export type Actor =
  | { kind: 'officer'; id: string; post: string | null }
  | { kind: 'citizen' | 'kiosk' | 'program'; id: string }

/** Plain values only, and never a person's data: a line stays for ever, images may be destroyed. */
export type ActFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export type Act = {
  /** What happened, as the office says it: `case.opened`. */
  name: string
  office: string
  subject: string
  by: Actor
  /** When it happened; arrival is the transaction's own. */
  at: Temporal.Instant
  facts?: ActFacts
}

/** A line as the database keeps it. Numbers that may pass 2^53 are decimal text; facts are JSON text. */
export type StoredLine = {
  id: string
  office: string
  name: string
  subject: string
  byKind: string
  byId: string
  byPost: string | null
  facts: string
  eventAtMicroseconds: string
  arrivedAtMicroseconds: string
  requestId: string | null
  seq: string
}

/** What one write left of one row; body and salt are gone once an act has destroyed them. */
export type StoredImage = {
  line: string
  seq: string
  place: string
  key: string
  op: string
  migration: number
  body: string | null
  salt: Uint8Array | null
}

export type SealedLine = {
  number: number
  line: StoredLine
  imageHashes: readonly Uint8Array[]
  sealedAtMicroseconds: string
}

/** The last seal of an office's chain. Hash in hexadecimal; office and hash may be shortened, as printed. */
export type Head = { office: string; number: number; hash: string }

/** A declared table, as the catalogue of the database describes it. Names are ready to stand in SQL. */
export type DeclaredTable = {
  place: string
  kind: 'record' | 'derived' | 'local'
  /** Columns of the key of a record's images. */
  key: readonly string[]
  columns: readonly DeclaredColumn[]
  /** Tables that its foreign keys point to, itself left out. */
  needs: readonly string[]
}

export type DeclaredColumn = {
  /** As it stands in SQL, and as it stands in an image. */
  sql: string
  name: string
  type: string
  /** What a row has that was written before the column was added: an SQL expression; null when nothing. */
  fallback: string | null
  /** The sequence that numbers it, ready to stand in SQL; null when nothing does. */
  sequence: string | null
  /** Computed by the database from other columns; never written. */
  computed: boolean
}

/** What verification found wrong. `number` is the place in the office's chain. */
export type Finding =
  | { kind: 'line-changed'; office: string; number: number; line: string }
  | { kind: 'line-removed'; office: string; number: number; until: number }
  | { kind: 'line-removed'; line: string }
  | { kind: 'line-unchained'; office: string; line: string }
  | {
      kind: 'image-changed' | 'image-emptied'
      office: string
      number: number
      line: string
      place: string
      key: string
    }
  | { kind: 'images-removed' | 'images-added'; office: string; number: number; line: string }
  | { kind: 'image-unreadable'; line: string; place: string; key: string }
  | { kind: 'tail-cut'; office: string; number: number; last: number }
  | { kind: 'chain-rebuilt'; office: string; number: number }
  | { kind: 'row-changed' | 'row-missing' | 'row-unknown'; place: string; key: string }

export type JournalRefusal = 'replay-not-empty'
