import { sayNumber } from '../spoken.ts'
import { openVoice } from './speak.island.ts'

/** Milliseconds without a touch: then a warning, then the beginning; and how old the figures on the tiles may grow. */
const warnMs = 45_000
const backMs = 60_000
const waitMs = 15_000

const ticket = document.querySelector<HTMLElement>('[data-ticket]')?.dataset.ticket

// One press is one ticket: the second one of a hurried hand is not sent at all.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent !== undefined) event.preventDefault()
    form.dataset.sent = ''
  })
}

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
    setTimeout(() => location.assign('/kiosk'), document.querySelector('[data-wait]') ? waitMs : backMs),
  ]
}
for (const touch of ['pointerdown', 'keydown', 'scroll']) addEventListener(touch, startIdle, { passive: true })
startIdle()
