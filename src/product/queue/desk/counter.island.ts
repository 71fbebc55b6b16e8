import { askServer } from '../ask-server.island.ts'

const away = document.querySelector<HTMLElement>('[data-away]')
let isAsking = false
let isLetGo = false

// The number at this counter, and what was ticked, stay on the screen until the server is there to take them.
async function leave(go: () => void): Promise<void> {
  if (isAsking) return
  isAsking = true
  const status = await askServer(location.pathname)
  isAsking = false
  // What the server refuses it says on a page of its own.
  const isThere = status !== undefined && status < 500
  if (away) away.hidden = isThere
  if (!isThere) {
    away?.scrollIntoView({ block: 'nearest' })
    return
  }
  isLetGo = true
  go()
  isLetGo = false
}

// Caught before the desk hears of it, which counts as sent what it hears.
document.addEventListener(
  'submit',
  (event) => {
    const { target: form, submitter } = event
    if (isLetGo || !(form instanceof HTMLFormElement)) return
    event.preventDefault()
    event.stopPropagation()
    void leave(() => form.requestSubmit(submitter))
  },
  { capture: true },
)
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]:not([href^="#"])') : null
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (!link || !isPlain || event.defaultPrevented) return
  event.preventDefault()
  void leave(() => location.assign(link.href))
})
