import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { StaffingRefusal } from './contract.ts'

export const refusals = {
  'post-leaves-work': (facts: RefusalFacts): Text => ({
    id: `Tidak ada orang lain yang memegang jabatan ini. ${facts.now} berkas ada di sana, ${facts.coming} akan sampai. Beri dulu kepada rekan, atau centang bahwa ini sudah dipikirkan.`,
    en: `Nobody else holds this post. ${facts.now} files lie there, ${facts.coming} will come. Give it to a colleague first, or tick that you know.`,
  }),
  'work-lies-here': (facts: RefusalFacts): Text => ({
    id: `Masih ada ${facts.now} berkas yang hanya dipegang orang ini, ${facts.coming} akan sampai. Pilih rekan yang menerimanya.`,
    en: `There are still ${facts.now} files that only this person holds, ${facts.coming} will come. Choose the colleague who takes them over.`,
  }),
} satisfies Record<StaffingRefusal, Text | ((facts: RefusalFacts) => Text)>
