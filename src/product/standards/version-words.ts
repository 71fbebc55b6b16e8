import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import type { Life } from './contract/life.ts'

/** A standard among the versions of its service: by the decision that set it, else as the draft it is. */
export function versionName({ ordinal, enactment, dropped }: Life): Text {
  if (enactment) {
    const day = dateInWords(enactment.decidedOn)
    return { id: `Keputusan ${enactment.number}, ${day.id}`, en: `Decision ${enactment.number}, ${day.en}` }
  }
  return dropped
    ? { id: `draf ke-${ordinal}, dihentikan`, en: `draft ${ordinal}, given up` }
    : { id: `draf ke-${ordinal}`, en: `draft ${ordinal}` }
}

export const baselineName: Text = { id: 'baku kabupaten', en: 'the baseline of the regency' }
