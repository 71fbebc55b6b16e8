import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { OfficesRefusal, VillageKind } from './contract.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'pack-other-regency': ({ regency }: RefusalFacts): Text => ({
    id: `Basis data ini milik kabupaten lain, bukan ${regency}. Pakai basis data kosong untuk paket ini.`,
    en: `This database holds another regency, not ${regency}. Use an empty database for this pack.`,
  }),
  'prefix-changed': ({ office, prefix, before }: RefusalFacts): Text => ({
    id: `Surat ${office} yang beredar berawalan ${before}. Awalannya tidak bisa diganti menjadi ${prefix}.`,
    en: `Papers of ${office} already begin with ${before}. Its prefix cannot become ${prefix}.`,
  }),
  'prefix-taken': ({ office, prefix, before }: RefusalFacts): Text => ({
    id: `Awalan ${prefix} sudah dipakai ${before}. Pilih tiga huruf lain untuk ${office}.`,
    en: `The prefix ${prefix} belongs to ${before}. Choose three other letters for ${office}.`,
  }),
} satisfies Record<OfficesRefusal, Text | ((facts: RefusalFacts) => Text)>

export const villageKinds = {
  kelurahan: { id: 'Kelurahan', en: 'Ward' },
  desa: { id: 'Desa', en: 'Village' },
} satisfies Record<VillageKind, Text>

/** Where nobody is known as anybody's direct superior: what follows, and what to do, to who supervises and who applies packs. */
export const noSuperiorWords = {
  read: {
    id: 'Paket kabupaten yang diterapkan belum menyebut atasan tiap jabatan. Jadi di sini tiap orang hanya membaca angkanya sendiri. Minta administrator menerapkan paket yang menyebutnya.',
    en: 'The regency pack in force names no superior of any post. So here everybody reads only their own figures. Ask the administrator to apply a pack that names them.',
  },
  apply: {
    id: 'Paket kabupaten yang diterapkan belum menyebut atasan tiap jabatan, jadi tidak ada atasan yang membaca angka orangnya. Isi superior di posts.yaml, lalu jalankan paten pack apply.',
    en: 'The regency pack in force names no superior of any post, so no superior reads figures of their people. Fill in superior in posts.yaml, then run paten pack apply.',
  },
} satisfies Record<string, Text>
