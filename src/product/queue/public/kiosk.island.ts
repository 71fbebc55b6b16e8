import { askServer } from '../ask-server.island.ts'
import { sayNumber } from '../spoken.ts'
import { openVoice } from './speak.island.ts'

/** Milliseconds without a touch: then a warning, then the beginning; and how old the figures on the tiles may grow. */
const warnMs = 45_000
const backMs = 60_000
const waitMs = 15_000

/** Milliseconds between two tries while the server does not answer. */
const againMs = 5000

const ticket = document.querySelector<HTMLElement>('[data-ticket]')?.dataset.ticket

const start = () => location.assign('/kiosk')
const away = document.querySelector<HTMLElement>('[data-away]')
let isLeaving = false
let again: ReturnType<typeof setTimeout> | undefined

// Where nobody answers this page stays, says so, and begins anew as soon as it can. One press is one ticket: the second one
// of a hurried hand goes nowhere.
async function leave(go: () => void): Promise<void> {
  if (isLeaving) return
  isLeaving = true
  clearTimeout(again)
  const isThere = (await askServer('/kiosk')) === 200
  if (away) away.hidden = isThere
  if (isThere) return go()
  isLeaving = false
  again = setTimeout(() => void leave(start), againMs)
}

// Left alone while nobody answers: what the last one typed is not for the next one to read.
function goBack(): void {
  if (away) document.querySelector('main')?.replaceChildren(away)
  void leave(start)
}

for (const form of document.querySelectorAll('form'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void leave(() => form.submit())
  })
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void leave(() => location.assign(link.href))
  })
addEventListener('online', () => {
  if (away?.hidden === false) void leave(start)
})
addEventListener('pageshow', () => {
  isLeaving = false
})

let voice: ReturnType<typeof openVoice> | undefined
for (const button of document.querySelectorAll<HTMLElement>('[data-say]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    voice ??= openVoice()
    await voice.wake()
    void voice.speak(button.dataset.say === 'nomor' ? wordsOf(ticket ?? '') : [button.dataset.say ?? ''])
  })
}

function wordsOf(written: string): string[] {
  const [letter = '', number = '0'] = written.split('-')
  return ['nomor-anda', `huruf-${letter.toLowerCase()}`, ...sayNumber(Number(number))]
}

const print = document.querySelector<HTMLElement>('[data-print]')
if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
// Printed once by itself; once more only by hand, when the paper had run out.
if (ticket !== undefined && sessionStorage.getItem('paten-printed') !== ticket) {
  sessionStorage.setItem('paten-printed', ticket)
  window.print()
}

let idle: ReturnType<typeof setTimeout>[] = []
const idleSign = document.querySelector<HTMLElement>('[data-idle]')
function startIdle(): void {
  for (const one of idle) clearTimeout(one)
  if (idleSign) idleSign.hidden = true
  idle = [
    setTimeout(() => {
      if (idleSign) idleSign.hidden = false
    }, warnMs),
    setTimeout(goBack, document.querySelector('[data-wait]') ? waitMs : backMs),
  ]
}
for (const touch of ['pointerdown', 'keydown', 'scroll']) addEventListener(touch, startIdle, { passive: true })
startIdle()
