import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { PlacementRefusal } from './contract/placing.ts'

/** Why services are not put under an authority, or not taken from it. */
export const placementRefusals = {
  'placement-field': ({ name }: RefusalFacts): Text => ({
    id: `${inWords(name, 0)} termasuk bidang lain, jadi tidak dapat di bawah kewenangan ini.`,
    en: `${inWords(name, 1)} is of another field, so it cannot be under this authority.`,
  }),
  'placement-limit': ({ name, question }: RefusalFacts): Text => ({
    id: `Kewenangan ini membatasi isian ${question}, dan ${inWords(name, 0)} tidak menanyakannya: batasnya tidak akan pernah diperiksa.`,
    en: `This authority limits the question ${question}, and ${inWords(name, 1)} never asks it: the limit would not be checked.`,
  }),
  'placement-nowhere': ({ name }: RefusalFacts): Text => ({
    id: `Tidak satu pun kecamatan itu membuka ${inWords(name, 0)}.`,
    en: `None of those sub-districts offers ${inWords(name, 1)}.`,
  }),
  'placement-done': {
    id: 'Layanan itu sudah di bawah kewenangan ini di semua kecamatan yang dipilih.',
    en: 'Those services are under this authority already, in every sub-district chosen.',
  },
  'placement-unknown': {
    id: 'Layanan itu tidak ditaruh di sini oleh kabupaten, atau sudah dikembalikan.',
    en: 'The regency did not put that service here, or it has been put back.',
  },
} satisfies Record<PlacementRefusal, Text | ((facts: RefusalFacts) => Text)>

function inWords(fact: RefusalFacts[string] | undefined, place: 0 | 1): string {
  return Array.isArray(fact) ? String(fact[place] ?? '') : String(fact ?? '')
}
