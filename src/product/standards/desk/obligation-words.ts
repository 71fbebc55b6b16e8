import type { Text } from '#ui/language.ts'

export const obligationWords = {
  title: { id: 'Kewajiban standar', en: 'Obligations of standards' },
  back: { id: 'Semua standar', en: 'All standards' },
  what: { id: 'Kewajiban', en: 'Owed' },
  office: { id: 'Kantor', en: 'Office' },
  standard: { id: 'Standar', en: 'Standard' },
  until: { id: 'Batas', en: 'Until' },
  basis: { id: 'Dasar', en: 'Basis' },
  doneOn: { id: 'dikerjakan', en: 'done' },
  late: { id: 'Lewat batas', en: 'Past the limit' },
  soon: { id: 'Hampir habis waktunya', en: 'Nearly due' },
  ahead: { id: 'Masih lama', en: 'Ahead' },
  done: { id: 'Sudah dikerjakan', en: 'Done' },
  lateShort: { id: 'lewat batas', en: 'late' },
  soonShort: { id: 'hampir habis', en: 'soon' },
  unset: { id: 'Layanan yang belum punya standar', en: 'Services without a standard' },
  unsetShort: { id: 'belum ada standar', en: 'no standard' },
  unsetBasis: {
    id: 'Setiap layanan yang dibuka untuk umum wajib punya standar (UU 25/2009 pasal 20).',
    en: 'Each service that is open to the public must have a standard (Law 25/2009 article 20).',
  },
  draftOn: { id: 'draf berjalan', en: 'draft on its way' },
  begin: { id: 'Mulai drafnya di daftar standar', en: 'Begin the draft in the list of standards' },
  offices: { id: 'Tiap kantor', en: 'Each office' },
  none: {
    id: 'Belum ada standar yang berjalan, jadi belum ada kewajiban yang dihitung.',
    en: 'No standard is on its way yet, so nothing owed is counted.',
  },
  note: {
    id: 'Yang terlambat tetap dapat dikerjakan; catatannya menyebut berapa lama terlambat.',
    en: 'What is late can still be done; the record says by how much it was late.',
  },
} satisfies Record<string, Text>

/** The one line that stands for them all until it is opened. */
export function unsetCount(count: number): Text {
  return {
    id: `${count} layanan belum punya standar`,
    en: `${count} ${count === 1 ? 'service has' : 'services have'} no standard yet`,
  }
}

/** For the first page of the day; for the regency over several offices. */
export function unsetSentence(count: number, offices: number): Text {
  const says = unsetCount(count)
  return {
    id: `${says.id}${offices > 1 ? ` di ${offices} kantor` : ''}.`,
    en: `${says.en}${offices > 1 ? ` in ${offices} offices` : ''}.`,
  }
}
