import type { Text } from '#ui/language.ts'

/** Every sentence of the public pages of standards. */
export const publicWords = {
  title: { id: 'Standar pelayanan', en: 'Service standards' },
  all: { id: 'Semua standar kantor ini', en: 'All standards of this office' },
  intro: {
    id: 'Inilah yang kami janjikan untuk tiap layanan: syarat, waktu, biaya, dan ke mana mengadu (UU 25/2009 pasal 20 dan 21).',
    en: 'This is what we promise for each service: papers, time, cost, and where to complain (Law 25/2009 articles 20 and 21).',
  },
  inForce: { id: 'Yang berlaku', en: 'In force' },
  noneInForce: {
    id: 'Kantor ini belum menetapkan standarnya sendiri. Yang berlaku standar kabupaten.',
    en: 'This office has not enacted standards of its own yet. Those of the regency hold.',
  },
  drafts: { id: 'Rancangan yang menunggu masukan', en: 'Drafts that wait for your comments' },
  draft: { id: 'Rancangan standar', en: 'Draft standard' },
  draftIntro: {
    id: 'Rancangan ini belum berlaku. Bacalah, lalu sampaikan apa yang perlu diubah (PP 96/2012 pasal 27).',
    en: 'This draft does not hold yet. Read it, then tell us what should change (PP 96/2012 article 27).',
  },
  closed: {
    id: 'Masa masukan sudah lewat. Kami sedang menyelesaikan rancangan ini.',
    en: 'The time for comments is over. We are finishing this draft.',
  },
  enacted: {
    id: 'Rancangan ini sudah selesai dan menjadi standar kami.',
    en: 'This draft is finished and has become our standard.',
  },
  readEnacted: { id: 'Baca standar itu', en: 'Read that standard' },
  signer: { id: 'Penanggung jawab', en: 'Answerable' },
  closedRoad: {
    id: 'Yang tidak puas dengan tanggapan kami boleh melapor ke Ombudsman (PP 96/2012 pasal 28).',
    en: 'Whoever is not content with our answer may report to the Ombudsman (PP 96/2012 article 28).',
  },
  toForm: { id: 'Langsung ke formulir masukan', en: 'Go to the form' },
  yourComment: { id: 'Masukan Bapak/Ibu', en: 'Your comment' },
  words: { id: 'Apa yang perlu diubah atau ditambah?', en: 'What should be changed or added?' },
  wordsHint: {
    id: 'Paling panjang 2.000 huruf. Jangan tulis NIK atau data pribadi: masukan yang dijawab dapat dibaca semua orang.',
    en: 'At most 2,000 letters. Do not write identity numbers or personal data: answered comments are open to everybody.',
  },
  name: { id: 'Nama', en: 'Name' },
  nameHint: { id: 'Hanya dibaca kantor, tidak ditampilkan.', en: 'Only the office reads it; it is not shown.' },
  mayBeEmpty: { id: 'boleh kosong', en: 'optional' },
  send: { id: 'Kirim masukan', en: 'Send the comment' },
  thanks: {
    id: 'Terima kasih. Masukan Bapak/Ibu sudah kami terima; jawabannya tampil di halaman ini.',
    en: 'Thank you. We have your comment; the answer will appear on this page.',
  },
  answered: { id: 'Masukan dan tanggapan kami', en: 'Comments and our answers' },
  accepted: { id: 'Diterima', en: 'Taken up' },
  notAccepted: { id: 'Tidak diterima', en: 'Not taken up' },
  decision: { id: 'Keputusan', en: 'Decision' },
  since: { id: 'Berlaku mulai', en: 'Holds from' },
  paper: { id: 'Unduh standar ini (PDF)', en: 'Download this standard (PDF)' },
  ask: { id: 'Apa yang perlu dibawa ke kantor', en: 'What to bring to the office' },
  readPledge: { id: 'Baca maklumat pelayanan kami', en: 'Read our service pledge' },
  pledgePaper: { id: 'Unduh maklumat ini (PDF)', en: 'Download this pledge (PDF)' },
  pledge: { id: 'Maklumat pelayanan', en: 'Service pledge' },
  stand: {
    id: 'Bila tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan.',
    en: 'If we do not keep this promise, we accept the sanctions that the law names.',
  },
  noPledge: {
    id: 'Kantor ini belum menerbitkan maklumat pelayanan.',
    en: 'This office has not published its service pledge yet.',
  },
  pledgeBasis: {
    id: 'UU 25/2009 pasal 22; PP 96/2012 pasal 30.',
    en: 'Law 25/2009 article 22; PP 96/2012 article 30.',
  },
} satisfies Record<string, Text>

export function openUntil(moment: Text): Text {
  return { id: `Masukan kami tunggu sampai ${moment.id}.`, en: `We wait for comments until ${moment.en}.` }
}

export function beginsLater(day: Text): Text {
  return { id: `mulai berlaku ${day.id}`, en: `holds from ${day.en}` }
}

export function enteredLater(day: Text): Text {
  return {
    id: `Ditetapkan di kertas, dimasukkan ke halaman ini ${day.id}.`,
    en: `Enacted on paper, entered on this page on ${day.en}.`,
  }
}

export function mendedAgain(day: Text, reason: string): Text {
  return {
    id: `Diubah lagi sejak ${day.id}, sesudah masa masukan: ${reason}`,
    en: `Changed again since ${day.en}, after the time for comments: ${reason}`,
  }
}

export function setBy(number: string, day: Text): Text {
  return { id: `Keputusan ${number}, ${day.id}`, en: `Decision ${number}, ${day.en}` }
}

export function waitingCount(count: number): Text {
  return {
    id: `${count} masukan lain sudah kami terima dan sedang kami pelajari.`,
    en: `We have ${count} more ${count === 1 ? 'comment' : 'comments'}, which we are reading.`,
  }
}

export function pledgeOf(office: string): Text {
  return {
    id: `Kami, ${office}, sanggup melayani sesuai standar yang kami tetapkan.`,
    en: `We, ${office}, pledge to serve by the standards we have set.`,
  }
}

export function moreAnswered(count: number): Text {
  return { id: `${count} masukan lagi`, en: `${count} more ${count === 1 ? 'comment' : 'comments'}` }
}
