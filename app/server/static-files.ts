import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

type Asset = { file: string; type: string; size: number; brotli: Buffer | null; gzip: Buffer | null }

/** The built assets by address; their names carry a hash, so they may be kept for ever. The build wrote texts compressed beside them. */
export function readAssets(directory: string): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const name of readdirSync(directory)) {
    const file = path.join(directory, name)
    const type = TYPES[path.extname(name)]
    if (!type || !statSync(file).isFile()) continue
    assets.set(`/assets/${name}`, {
      file,
      type,
      size: statSync(file).size,
      brotli: readIfThere(`${file}.br`),
      gzip: readIfThere(`${file}.gz`),
    })
  }
  return assets
}

const readIfThere = (file: string) => (existsSync(file) ? readFileSync(file) : null)

export function sendAsset(asset: Asset, accepts: string, response: ServerResponse, headOnly: boolean): void {
  const [encoding, body] =
    accepts.includes('br') && asset.brotli
      ? ['br', asset.brotli]
      : accepts.includes('gzip') && asset.gzip
        ? ['gzip', asset.gzip]
        : [null, null]
  response.writeHead(200, {
    'Content-Type': asset.type,
    'Content-Length': body?.length ?? asset.size,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  })
  if (headOnly) response.end()
  else if (body) response.end(body)
  else createReadStream(asset.file).pipe(response)
}
