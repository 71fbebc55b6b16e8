import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

export type Bytes = Uint8Array<ArrayBuffer>

/** A photo as a phone takes it: lying on its side, with the place and the camera written into it. */
export async function phonePhoto(): Promise<Bytes> {
  const left = { input: { create: { width: 20, height: 20, channels: 3, background: '#ff0000' } } } as const
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '1/1 28/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '102/1 6/1 0/1',
  }
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0000ff' } })
    .composite([{ ...left, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: 'Kamera Contoh' }, IFD3: place })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 })
    .toBuffer()
  return Uint8Array.from(photo)
}

/** A picture of so many pixels, plain, in a few bytes. */
export async function plainPhoto(width: number, height: number): Promise<Bytes> {
  return Uint8Array.from(
    await sharp({ create: { width, height, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer(),
  )
}

/** A PNG that says it has 50,000 by 50,000 pixels: a few bytes on disk, ten gigabytes once drawn. */
export function pixelBomb(): Bytes {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(50_000, 0)
  header.writeUInt32BE(50_000, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Uint8Array.from(Buffer.concat([signature, ...parts]))
}

function chunk(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const body = Buffer.concat([Buffer.from(kind), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A paper that opens only with its password: the trailer says where the lock is described. */
export function lockedPdf(): Bytes {
  const objects = '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj'
  const lock = '3 0 obj<</Filter/Standard/V 4/R 4/Length 128/P -3904/O<00>/U<00>>>endobj'
  return textFile(`%PDF-1.6\n${objects} ${lock}\ntrailer<</Root 1 0 R/Encrypt 3 0 R>>\n%%EOF\n`)
}

/** The smallest paper that a reader opens. */
export function smallPdf(): Bytes {
  const objects = '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj'
  return textFile(`%PDF-1.4\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
}

export function textFile(text: string): Bytes {
  return Uint8Array.from(Buffer.from(text))
}
