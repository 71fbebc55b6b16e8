import type { Mode } from '#authority'
import type { LetterData } from '#documents'
import type { Db } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { Keys } from '#platform/keys.ts'
import type { JsonValue } from '#platform/typeset.ts'

/** What an office's acts work with beside the database. Given once, where the program is put together. */
export type Equipment = {
  /** Demonstration opens what is only illustrative, and says CONTOH everywhere; production does not open it. */
  mode: Mode
  keys: Keys
  files: FileStore
  /**
   * The letter templates as a folder: those that hold on a day, or those of a set by its name, which is the hash of its
   * pack and, beside it, the regency's own versions. A set never changes: a letter is made from one of them, whole.
   */
  letterFolder: (db: Db, which: Temporal.PlainDate | string) => Promise<{ pack: string; folder: string }>
  /** Typesets a letter: the same folder, data and day give the same bytes. */
  typesetLetter: (letter: {
    folder: string
    template: string
    data: LetterData
    on: Temporal.Instant
  }) => Promise<Uint8Array>
  /** Typesets any other paper of the pack: its template says what `data` holds. */
  typesetPaper: (paper: {
    folder: string
    template: string
    data: JsonValue
    on: Temporal.Instant
  }) => Promise<Uint8Array>
  /** A copy of a letter, with a word across its own pages; the letter itself stays as it was issued. */
  stampCopy: (copy: {
    pdf: Uint8Array
    word: 'DIBATALKAN' | 'SALINAN'
    notice: string
    on: Temporal.Instant
  }) => Promise<Uint8Array>
}
