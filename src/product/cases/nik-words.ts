import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import type { NikWarning, Sex } from './nik.ts'

/** What the officer reads beside the field: what was read, and what to do. The registration goes on all the same. */
export function nikWarningWords(warning: NikWarning): Text {
  switch (warning.code) {
    case 'characters':
      return { id: 'NIK hanya berisi angka. Lihat lagi KTP-nya.', en: 'A NIK has digits only. Look at the card again.' }
    case 'length':
      return {
        id: `NIK terdiri dari 16 angka. Tertulis ${warning.found}.`,
        en: `A NIK has 16 digits. ${warning.found} ${warning.found === 1 ? 'is' : 'are'} written.`,
      }
    case 'province':
      return {
        id: `Dua angka pertama adalah kode provinsi, 11 sampai 96, atau 99 untuk luar negeri. Tertulis ${warning.found}.`,
        en: `The first two digits are a province, 11 to 96, or 99 for abroad. ${warning.found} is written.`,
      }
    case 'day':
      return {
        id: `Tanggal lahir antara 01 dan 31, atau 41 dan 71 untuk perempuan. Tertulis ${warning.found}.`,
        en: `The day of birth is 01 to 31, or 41 to 71 for women. ${warning.found} is written.`,
      }
    case 'month':
      return {
        id: `Bulan lahir antara 01 dan 12. Tertulis ${warning.found}.`,
        en: `The month of birth is 01 to 12. ${warning.found} is written.`,
      }
    case 'date':
      return {
        id: `Menurut NIK, pemohon lahir tanggal ${warning.day} bulan ${warning.month}; tanggal itu tidak ada.`,
        en: `By the NIK the applicant was born on day ${warning.day} of month ${warning.month}; there is no such date.`,
      }
    case 'serial':
      return {
        id: 'Empat angka terakhir NIK tidak pernah 0000. Lihat lagi KTP-nya.',
        en: 'The last four digits of a NIK are never 0000. Look at the card again.',
      }
    case 'sex-differs':
      return {
        id: `Menurut NIK, pemohon ${sexes[warning.nik].id}; catatan menulis ${sexes[warning.stated].id}.`,
        en: `By the NIK the applicant is ${sexes[warning.nik].en}; the record says ${sexes[warning.stated].en}.`,
      }
    case 'birth-differs':
      return {
        id: `Menurut NIK, pemohon lahir ${dateInWords(warning.nik).id}; isian menulis ${dateInWords(warning.stated).id}.`,
        en: `By the NIK the applicant was born on ${dateInWords(warning.nik).en}; the form says ${dateInWords(warning.stated).en}.`,
      }
  }
}

const sexes: Record<Sex, Text> = {
  female: { id: 'perempuan', en: 'a woman' },
  male: { id: 'laki-laki', en: 'a man' },
}
