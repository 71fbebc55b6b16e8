import type { Text } from '#ui/language.ts'

/** Why a pack is not given back. */
export type PackRefusal = 'pack-none' | 'pack-kept-no-files' | 'pack-folder-full'

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
} satisfies Record<PackRefusal, Text>
