import type { FormState, Frame, Seat } from '#ui/frame.ts'
import { type Language, speak } from '#ui/language.ts'

const rahmah: Seat = {
  name: 'Rahmah Umpama',
  addressAs: 'Ibu',
  posts: [{ id: 'Kasi Pelum', en: 'Head of public service' }],
  officeName: 'Kecamatan Mandau',
  duties: ['check', 'initial'],
}

const rooms = [
  { href: '/work', label: { id: 'Pekerjaan saya', en: 'My work' }, current: true },
  { href: '/cases/new', label: { id: 'Loket', en: 'Counter' }, current: false },
]

export type Around = {
  path?: string
  language?: Language
  seat?: Seat | undefined
  form?: FormState
  mode?: Frame['mode']
  inlineCss?: string
  largeText?: boolean
}

/** A page's surroundings on Tuesday 24 November 2026, 10.24 in Duri, with Rahmah Umpama at the desk. */
export function sampleFrame(around: Around = {}): Frame {
  const { path = '/work', language = 'id', form, mode = 'demo', inlineCss, largeText } = around
  const seat = 'seat' in around ? around.seat : rahmah
  let forms = 0
  return {
    language,
    say: speak(language),
    path,
    now: Temporal.Instant.from('2026-11-24T10:24:00+07:00'),
    zone: 'Asia/Jakarta',
    mode,
    regencyName: 'Kabupaten Bengkalis',
    seat,
    navigation: seat ? rooms : [],
    search: seat ? '/search' : undefined,
    largeText,
    form,
    requestId: () => `00000000-0000-7000-8000-${String(++forms).padStart(12, '0')}`,
    assets: { css: '/assets/desk.css', inlineCss, script: (island) => `/assets/${island}.js` },
    origin: 'https://paten.example.go.id',
  }
}
