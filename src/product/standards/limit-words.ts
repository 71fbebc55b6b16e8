import type { StandardLimit } from '#clock'
import type { Text } from '#ui/language.ts'

/** What is owed under each limit, in a few words. */
export const limitWords = {
  'standard-publish': { id: 'umumkan rancangan', en: 'publish the draft' },
  'standard-comments': { id: 'masukan masyarakat', en: 'comments of the public' },
  'standard-mend': { id: 'perbaiki rancangan', en: 'mend the draft' },
  'standard-pledge': { id: 'terbitkan maklumat', en: 'publish the pledge' },
  'standard-evaluate': { id: 'evaluasi tahunan', en: 'yearly evaluation' },
  'standard-review': { id: 'peninjauan tiga tahun', en: 'three-year review' },
  until: { id: 'sampai', en: 'until' },
} satisfies Record<StandardLimit | 'until', Text>
