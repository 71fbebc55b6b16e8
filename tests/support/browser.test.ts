import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openBrowser, person } from '#tests/browser.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { weigh } from '#tests/weigh.ts'

const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'"
const field = '<label for="name">Nama</label> <input id="name" name="name" autocomplete="off">'

function pageWith(body: string, { lang = ' lang="id"', head = '' } = {}): string {
  return `<!doctype html><html${lang}><head><meta charset="utf-8"><title>Berkas Contoh</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body><main>${body}</main></body></html>`
}

const script = 'await fetch("/late.txt")\n'
const weighed = gzipSync(pageWith('<h1>Ditimbang</h1>', { head: '<script type="module" src="/late.js"></script>' }))

const pages: Record<string, string> = {
  '/good': pageWith(`<h1>Berkas</h1><form method="post">${field}<button>Simpan</button></form>`),
  '/no-label': pageWith('<h1>Berkas</h1><form><input name="name"></form>'),
  '/placeholder': pageWith('<h1>Berkas</h1><form><input name="name" placeholder="Nama"><button>Simpan</button></form>'),
  '/hidden-label': pageWith(
    `<h1>Berkas</h1><form><label for="name"><span style="position:absolute;width:1px;height:1px;overflow:hidden">Nama</span>
    </label><input id="name" name="name"></form>`,
  ),
  '/two-headings': pageWith('<h1>Berkas</h1><h1>Lagi</h1>'),
  '/pale': pageWith('<h1>Berkas</h1><p style="color:#999;background:#fff">Belum lengkap</p>'),
  '/wide': pageWith('<h1>Berkas</h1><div id="register" style="width:700px">Buku register</div>'),
  '/no-language': pageWith('<h1>Berkas</h1>', { lang: '' }),
  '/bad-nesting': pageWith('<h1>Berkas</h1><p>Syarat<ul><li>KTP</li></ul></p>'),
  '/inline-script': pageWith('<h1>Berkas</h1>', { head: '<script>window.started = true</script>' }),
  '/lost-picture': pageWith('<h1>Berkas</h1><img src="/nowhere.png" alt="Peta">'),
  '/broken-script': pageWith('<h1>Berkas</h1>', { head: '<script src="/broken.js"></script>' }),
  '/no-script': pageWith('<h1>Berkas</h1><noscript><p style="color:#999;background:#fff">Muat ulang</p></noscript>'),
}

const server = await serve()
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port, not a pipe
const browser = await openBrowser()

after(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

describe('a page is checked', () => {
  test('a sound page passes, with and without scripts, wide and narrow', async () => {
    await assert.doesNotReject(visit('/good'))
    await assert.doesNotReject(visit('/good', { width: 390 }))
    await assert.doesNotReject(visit('/good', { javaScript: false }))
  })

  test('a field without a label is found', async () => {
    await assert.rejects(visit('/no-label'), /field has no label in sight: input\[name=name\][\s\S]*axe label/)
  })

  test('a field that only has a placeholder is found, though axe accepts it', async () => {
    await assert.rejects(visit('/placeholder'), /has 1 faults[\s\S]*field has no label in sight/)
  })

  test('a label that only a screen reader meets is found', async () => {
    await assert.rejects(visit('/hidden-label'), /field has no label in sight: input#name/)
  })

  test('a second main heading is found', async () => {
    await assert.rejects(visit('/two-headings'), /page has 2 h1, not one/)
  })

  test('text that is too pale is found', async () => {
    await assert.rejects(visit('/pale'), /axe color-contrast/)
  })

  test('a page that scrolls sideways on a telephone is found, with what sticks out', async () => {
    await assert.doesNotReject(visit('/wide'))
    await assert.rejects(visit('/wide', { width: 390 }), /708 pixels wide on a screen of 390: div#register/)
  })

  test('a page that does not name its language is found', async () => {
    await assert.rejects(visit('/no-language'), /page does not name its language[\s\S]*axe html-has-lang/)
  })

  test('HTML that does not nest is found as it was served, although the browser mends it', async () => {
    await assert.rejects(visit('/bad-nesting'), /html 2:\d+ close-order: Stray end tag '<\/p>'/)
  })

  test('a script that the policy forbids is found', async () => {
    await assert.rejects(visit('/inline-script'), /console: .*Content Security Policy/)
  })

  test('a picture that does not come is found', async () => {
    await assert.rejects(visit('/lost-picture'), /request failed: \S+\/nowhere\.png 404/)
  })

  test('a script that throws is found', async () => {
    await assert.rejects(visit('/broken-script'), /script failed: no such desk/)
  })

  test('what a person without scripts is shown is checked too', async () => {
    await assert.rejects(visit('/no-script', { javaScript: false }), /axe color-contrast/)
  })

  test('a page that answers 404 is judged like any other, and its number is no fault', async () => {
    const page = await person(browser, { baseUrl })
    const answer = await page.goto('/unknown')
    assert.equal(answer?.status(), 404)
    await assert.doesNotReject(checkPage(page))
  })
})

test('HTML is checked without a browser', async () => {
  await assert.doesNotReject(checkHtml(pages['/good'] ?? '', '/good'))
  await assert.rejects(checkHtml(pages['/bad-nesting'] ?? '', '/bad-nesting'), /\/bad-nesting has \d faults/)
})

test('a page is weighed as it crosses the wire, late answers included, headers left out', async () => {
  const page = await person(browser, { baseUrl })
  await page.goto('/weighed')
  const { bytes, requests, parts } = await weigh(page)
  assert.deepEqual(
    parts.map((part) => [new URL(part.url).pathname, part.kind, part.bytes]),
    [
      ['/weighed', 'Document', weighed.length],
      ['/late.js', 'Script', script.length],
      ['/late.txt', 'Fetch', 5000],
    ],
  )
  assert.deepEqual([bytes, requests], [weighed.length + script.length + 5000, 3])
})

async function visit(path: string, who: { width?: number; javaScript?: boolean } = {}): Promise<void> {
  await using page = await person(browser, { baseUrl, ...who })
  await page.goto(path)
  await checkPage(page)
}

async function serve(): Promise<Server> {
  const listening = createServer((request, response) => {
    const path = request.url ?? '/'
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8')
    if (path === '/weighed') response.setHeader('content-encoding', 'gzip').end(weighed)
    else if (path === '/late.js') response.setHeader('cache-control', 'max-age=600').end(script)
    else if (path === '/late.txt') setTimeout(() => response.end('x'.repeat(5000)), 200)
    else if (path === '/broken.js') response.end('throw new Error("no such desk")')
    else if (pages[path]) response.end(pages[path])
    else response.writeHead(404).end(pageWith('<h1>Tidak ditemukan</h1>'))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  return listening
}
