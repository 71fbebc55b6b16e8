import type { Mode } from '#authority'
import type { LetterData } from '#documents'
import type { FileStore } from '#platform/files.ts'
import type { Keys } from '#platform/keys.ts'

/** What an office's acts work with beside the database. Given once, where the program is put together. */
export type Equipment = {
  /** Demonstration opens what is only illustrative, and says CONTOH everywhere; production does not open it. */
  mode: Mode
  keys: Keys
  files: FileStore
  /** Typesets a letter: the same data on the same day gives the same bytes. */
  typesetLetter: (template: string, data: LetterData, on: Temporal.Instant) => Uint8Array
}
