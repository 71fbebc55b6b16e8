import type { Text } from '#ui/language.ts'

export const comparisonWords = {
  title: { id: 'Bandingkan versi', en: 'Compare versions' },
  back: { id: 'Kembali ke standar ini', en: 'Back to this standard' },
  beside: { id: 'Bandingkan dengan', en: 'Compare with' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'menjadi', en: 'to' },
  component: { id: 'Komponen', en: 'Component' },
  lines: { id: 'Isi, baris demi baris', en: 'Text, line by line' },
  same: { id: 'tetap', en: 'unchanged' },
  added: { id: 'ditambah', en: 'added' },
  removed: { id: 'dihapus', en: 'removed' },
} satisfies Record<string, Text>

export function countChanged(count: number): Text {
  if (count === 0)
    return { id: 'Tidak ada yang berbeda pada 14 komponen.', en: 'Nothing differs in the 14 components.' }
  return {
    id: `${count} dari 14 komponen berbeda.`,
    en: `${count} of the 14 components ${count === 1 ? 'differs' : 'differ'}.`,
  }
}
