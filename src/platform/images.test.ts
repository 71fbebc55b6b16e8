import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { type Bytes, lockedPdf, phonePhoto, pixelBomb, plainPhoto, smallPdf, textFile } from '#tests/photos.ts'
import { type CleanUpload, cleanUpload } from './images.ts'

test('a photo comes out upright, and says neither where nor with what it was taken', async () => {
  const taken = await phonePhoto()
  assert.ok(Buffer.from(taken).includes('Kamera Contoh'), 'the camera is in the photo that is sent')
  const { content, type } = await cleaned(taken)
  const { width, height, orientation, exif } = await sharp(content).metadata()
  assert.deepEqual(
    { type, width, height, orientation, exif },
    {
      type: 'image/jpeg',
      width: 20,
      height: 40,
      orientation: undefined,
      exif: undefined,
    },
  )
  assert.ok(!Buffer.from(content).includes('Kamera Contoh'))
  const [red = 0, , blue = 0] = await sharp(content).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer()
  assert.ok(red > 200 && blue < 60, 'what lay at the left lies on top')
})

test('a large photo is made smaller, a small one is left as large as it is', async () => {
  const { width, height } = await sharp((await cleaned(await plainPhoto(4000, 3000))).content).metadata()
  assert.deepEqual([width, height], [2400, 1800])
  const small = await sharp((await cleaned(await plainPhoto(300, 200))).content).metadata()
  assert.deepEqual([small.width, small.height], [300, 200])
})

test('PNG and WebP become JPEG, and what was transparent is white', async () => {
  const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
  for (const picture of [await clear.clone().png().toBuffer(), await clear.clone().webp().toBuffer()]) {
    const { content, type } = await cleaned(Uint8Array.from(picture))
    assert.equal(type, 'image/jpeg')
    assert.deepEqual([...(await sharp(content).raw().toBuffer()).subarray(0, 3)], [255, 255, 255])
  }
})

test('a PDF stays as it came, byte for byte', async () => {
  const paper = smallPdf()
  const { content, type } = await cleaned(paper)
  assert.equal(type, 'application/pdf')
  assert.deepEqual(Buffer.from(content), Buffer.from(paper))
})

test('a PDF locked with a password is told apart from a torn one, wherever its lock is described', async () => {
  assert.equal(await cleanUpload(Buffer.from(lockedPdf())), 'upload-locked')
  const inPlace = Buffer.from(lockedPdf()).toString('latin1').replace('/Encrypt 3 0 R', '/Encrypt<</Filter/Standard>>')
  assert.equal(await cleanUpload(Buffer.from(inPlace, 'latin1')), 'upload-locked')
  const spoken = Buffer.from(smallPdf())
    .toString('latin1')
    .replace('%PDF-1.4\n', '%PDF-1.4\n% /Encrypt is a word here\n')
  const { type } = await cleaned(Uint8Array.from(Buffer.from(spoken, 'latin1')))
  assert.equal(type, 'application/pdf')
})

test('a photo of 60 megapixels is taken in and made smaller', async () => {
  const { content } = await cleaned(await plainPhoto(9000, 6700))
  const { width, height } = await sharp(content).metadata()
  assert.deepEqual([width, height], [2400, 1787])
})

test('what a file is counts, not what it is called', async () => {
  assert.equal(await cleanUpload(Buffer.from('just words, though called kk.jpg')), 'upload-type')
  assert.equal(await cleanUpload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')), 'upload-type')
  assert.equal(await cleanUpload(Buffer.from('<!doctype html><script>alert(1)</script>')), 'upload-type')
  assert.equal(await cleanUpload(Buffer.from('MZ\u0090\u0000\u0003'.padEnd(200, '\0'))), 'upload-type')
})

test('an empty file, a torn photo and a torn PDF are told apart from other kinds', async () => {
  const photo = await plainPhoto(400, 300)
  assert.equal(await cleanUpload(Buffer.alloc(0)), 'upload-empty')
  assert.equal(await cleanUpload(Buffer.from(photo.subarray(0, photo.length / 2))), 'upload-broken')
  assert.equal(await cleanUpload(Buffer.concat([photo.subarray(0, 20), Buffer.alloc(2000)])), 'upload-broken')
  assert.equal(await cleanUpload(Buffer.from(textFile('%PDF-1.4\n1 0 obj<<>>endobj'))), 'upload-broken')
})

test('a picture of too many pixels is refused before it is drawn, and is not called damaged', async () => {
  const bomb = pixelBomb()
  assert.ok(bomb.length < 10_000)
  const began = process.memoryUsage().rss
  assert.equal(await cleanUpload(Buffer.from(bomb)), 'upload-too-many-pixels')
  assert.ok(process.memoryUsage().rss - began < 200 * 1024 * 1024)
})

test('photos that come at once are drawn one at a time, and a damaged one holds nobody up', async () => {
  const photo = Buffer.from(await plainPhoto(3000, 2000))
  const torn = photo.subarray(0, photo.length / 2)
  let most = 0
  const look = () => {
    const { queue, process } = sharp.counters()
    most = Math.max(most, queue + process)
  }
  sharp.queue.on('change', look)
  const drawn = await Promise.all([photo, torn, photo, photo].map(cleanUpload))
  sharp.queue.off('change', look)
  assert.deepEqual(
    drawn.map((one) => (typeof one === 'string' ? one : one.type)),
    ['image/jpeg', 'upload-broken', 'image/jpeg', 'image/jpeg'],
  )
  // One that has just ended may still be counted beside the next; all at once they would be three or more.
  assert.ok(most === 1 || most === 2, `${most} at once`)
})

async function cleaned(file: Bytes): Promise<CleanUpload> {
  const clean = await cleanUpload(Buffer.from(file))
  if (typeof clean === 'string') assert.fail(clean)
  return clean
}
