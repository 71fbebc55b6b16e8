import type { Text } from '#ui/language.ts'

/** What the forms for an instruction and for a field check ask, by the names of their fields. */
export const deskFormLabels = {
  instruction: { id: 'Arahan kepada meja berikutnya', en: 'Instruction to the next desks' },
  wentOn: { id: 'Tanggal pemeriksaan', en: 'Day of the check' },
  went: { id: 'Yang berangkat', en: 'Who went' },
  findings: { id: 'Temuan di lapangan', en: 'What was found' },
  latitude: { id: 'Lintang', en: 'Latitude' },
  longitude: { id: 'Bujur', en: 'Longitude' },
  outside: { id: 'Letak titik', en: 'Where the point lies' },
  'file.photos': { id: 'Foto lapangan', en: 'Photos' },
} satisfies Record<string, Text>

export const deskWords = {
  instructionHint: {
    id: 'Misalnya: teliti izin tempat, siapkan rekomendasi',
    en: 'For example: look into the permit of the place, prepare the recommendation',
  },
  wentHint: { id: 'nama petugas dan wakil desa', en: 'names of the officers and of the village' },
  latitudeHint: { id: 'derajat desimal, misalnya 1,371200', en: 'decimal degrees, such as 1,371200' },
  longitudeHint: { id: 'derajat desimal, misalnya 101,181900', en: 'decimal degrees, such as 101,181900' },
  outsideYes: {
    id: 'Titik ini memang di luar kabupaten atau di laut, sudah diperiksa lagi',
    en: 'The point does lie outside the regency or at sea; it was checked again',
  },
  photosHint: { id: 'boleh beberapa', en: 'several are fine' },
  inspection: { id: 'Pemeriksaan lapangan', en: 'Field check' },
  earlier: { id: 'Pemeriksaan sebelumnya', en: 'Earlier check' },
  disposition: { id: 'Disposisi', en: 'Instruction' },
  coordinates: { id: 'Koordinat', en: 'Coordinates' },
  outsideMark: {
    id: 'di luar kabupaten atau di laut, diperiksa lagi',
    en: 'outside the regency or at sea, checked again',
  },
  recordedBy: { id: 'Dicatat oleh', en: 'Recorded by' },
  photo: { id: 'Foto', en: 'Photo' },
  stillAsked: { id: 'Pemohon sudah diberi tahu dan tetap meminta.', en: 'The applicant was told and still asks.' },
} satisfies Record<string, Text>
