import type { Sentences } from '#platform/web/forms.ts'

/** Sentences that any form may need. */
export const formErrors: Sentences = {
  'request-id': {
    id: 'Formulir ini tidak lengkap. Muat ulang halamannya, lalu kirim lagi.',
    en: 'This form is incomplete. Reload the page and send it again.',
  },
  'too-long': { id: 'Terlalu panjang. Singkatkan sedikit.', en: 'Too long. Shorten it a little.' },
  'too-many': { id: 'Terlalu banyak sekaligus. Kurangi dulu.', en: 'Too many at once. Take some away.' },
  'too-big': {
    id: 'Kiriman ini terlalu besar. Singkatkan isinya, atau kirim fotonya beberapa kali.',
    en: 'This is too large. Write less, or send the photos in several goes.',
  },
  'too-many-tries': {
    id: 'Terlalu sering mencoba. Tunggu satu menit, lalu coba lagi.',
    en: 'Too many tries. Wait a minute, then try again.',
  },
  'post-ended': {
    id: 'Jabatan untuk pekerjaan ini berakhir sesudah masuk tadi. Pekerjaannya menunggu pemegang yang baru; Camat atau Sekcam menunjuknya di halaman Petugas.',
    en: 'Your post for this work has ended since you signed in. The work waits for its new holder, whom the camat or the secretary appoints on the page Officers.',
  },
  malformed: {
    id: 'Isian ini tidak dapat kami baca. Muat ulang halamannya, lalu coba lagi.',
    en: 'We could not read this. Reload the page and try again.',
  },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  'name-empty': { id: 'Isi nama.', en: 'Enter a name.' },
  'upload-empty': (facts) => ({
    id: `${facts.name} kosong. Pilih lagi fotonya.`,
    en: `${facts.name} is empty. Choose it again.`,
  }),
  'upload-type': (facts) => ({
    id: `${facts.name} bukan foto atau PDF. Pilih foto (JPG, PNG) atau PDF.`,
    en: `${facts.name} is not a photo or a PDF. Choose a photo (JPG, PNG) or a PDF.`,
  }),
  'upload-broken': (facts) => ({
    id: `${facts.name} rusak dan tidak dapat dibuka. Foto ulang suratnya.`,
    en: `${facts.name} is damaged and cannot be opened. Take the photo again.`,
  }),
  'upload-locked': (facts) => ({
    id: `${facts.name} dikunci dengan kata sandi. Simpan lagi tanpa kunci, atau foto suratnya.`,
    en: `${facts.name} is locked with a password. Save it again without the lock, or take a photo of the paper.`,
  }),
  'upload-too-many-pixels': (facts) => ({
    id: `${facts.name} terlalu besar gambarnya, lebih dari 120 megapiksel. Foto ulang dengan ukuran biasa.`,
    en: `${facts.name} has more than 120 megapixels. Take the photo again at an ordinary size.`,
  }),
  'upload-too-big': (facts) => ({
    id: `${facts.name} lebih dari 15 MB. Pilih yang lebih kecil.`,
    en: `${facts.name} is over 15 MB. Choose a smaller one.`,
  }),
}
