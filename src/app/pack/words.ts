import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'

/** Why a pack is not given back. */
export type PackRefusal =
  | 'pack-none'
  | 'pack-kept-no-files'
  | 'pack-folder-full'
  | 'pack-place-file'
  | 'pack-place-closed'
  | 'pack-place-no-room'
  | 'pack-place-too-long'
  | 'pack-breaks-templates'

export const packRefusals = {
  'pack-none': {
    id: 'Belum ada paket kabupaten yang diterapkan. Terapkan dulu dengan: paten pack apply.',
    en: 'No regency pack was applied yet. Apply one first, with: paten pack apply.',
  },
  'pack-kept-no-files': {
    id: 'Paketnya diterapkan oleh versi lama yang tidak menyimpan berkasnya. Terapkan sekali lagi, lalu ulangi.',
    en: 'The pack was applied by an earlier release, which kept no files. Apply it once more, then try again.',
  },
  'pack-folder-full': {
    id: 'Folder itu sudah berisi. Sebutkan folder baru atau yang kosong.',
    en: 'That folder is not empty. Name a new one, or an empty one.',
  },
  'pack-place-file': {
    id: 'Di tempat itu ada berkas, bukan folder. Sebutkan folder baru.',
    en: 'There is a file in that place, not a folder. Name a new folder.',
  },
  'pack-place-closed': {
    id: 'Kami tidak boleh menulis di tempat itu. Sebutkan folder milik Bapak/Ibu sendiri.',
    en: 'We may not write in that place. Name a folder of your own.',
  },
  'pack-place-no-room': {
    id: 'Ruang di cakram itu habis. Kosongkan dulu sedikit, atau sebutkan cakram lain.',
    en: 'There is no room left on that disk. Free some, or name another disk.',
  },
  'pack-breaks-templates': ({ templates = [] }: RefusalFacts) => ({
    id: `Dengan paket ini, templat yang ditulis kabupaten sendiri tidak lagi menjadi surat: ${[templates].flat().join(', ')}. Perbaiki templatnya dulu di layar Templat, atau kembalikan ke templat paket.`,
    en: `With this pack, templates that the regency wrote itself would no longer become letters: ${[templates].flat().join(', ')}. Mend them first on the page of templates, or go back to those of the pack.`,
  }),
  'pack-place-too-long': {
    id: 'Nama foldernya terlalu panjang. Sebutkan yang lebih pendek.',
    en: 'The name of that folder is too long. Name a shorter one.',
  },
} satisfies Record<PackRefusal, Text | ((facts: RefusalFacts) => Text)>
