type News = { html: string; calls?: string }

/** Milliseconds between two looks while nothing comes by itself, and before a connection that was refused is tried again. */
const lookMs = 10_000
const againMs = 5000

/**
 * Hears what is new at an address, and goes on hearing after the network or the server was away: the browser reconnects by
 * itself, what it gives up is begun anew, and until then the page asks now and then.
 */
export function hearNews(
  address: string,
  tell: (news: News) => void,
  isAway: (away: boolean) => void = () => undefined,
) {
  let source: EventSource | undefined
  let heard = 0
  const open = () => {
    source?.close()
    heard = 0
    source = new EventSource(address)
    source.onmessage = ({ data }) => {
      heard += 1
      isAway(false)
      tell(JSON.parse(String(data)))
    }
    source.addEventListener('alive', ({ data }) => {
      if (Number(data) !== heard) open()
    })
    source.onerror = () => {
      isAway(true)
      // The browser begins anew by itself: what it heard until now is no measure for that.
      heard = 0
      if (source?.readyState === EventSource.CLOSED) setTimeout(open, againMs)
    }
  }
  if ('EventSource' in window) {
    open()
    addEventListener('online', open)
  }
  setInterval(async () => {
    if (source?.readyState === 1) return
    const answer = await fetch(`${address}?once=1`).catch(() => undefined)
    if (!answer?.ok) return isAway(true)
    // Sent elsewhere: this device was revoked, or the day of this page is over.
    if (answer.redirected) return location.reload()
    const said = (await answer.text()).split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []))
    if (said.length > 0) tell(JSON.parse(said.join('\n')))
    isAway(false)
  }, lookMs)
}

/** Keeps every part of the page fresh that says where its news come from. Our own server sends what is put in. */
export function keepFresh(
  place: HTMLElement,
  then: (news: News) => void = () => undefined,
  isAway?: (away: boolean) => void,
) {
  const address = place.dataset.live
  if (address === undefined) return
  hearNews(
    address,
    (news) => {
      place.innerHTML = news.html
      then(news)
    },
    isAway,
  )
}
