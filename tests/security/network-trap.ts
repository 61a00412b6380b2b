import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server on this machine that counts who knocks: nothing of ours may. */
export async function startTrap(): Promise<{ readonly url: string; knocks(): number }> {
  let knocks = 0
  const server = createServer((_request, response) => {
    response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  })
  server.on('connection', () => {
    knocks += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  return { url: `http://127.0.0.1:${port}/`, knocks: () => knocks }
}
