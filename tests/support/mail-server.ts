import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** What the server does with the next letter it meets. */
export type Fault =
  | 'accept'
  | 'greet-421'
  | 'bad-auth'
  | 'sender-policy-550'
  | 'recipient-450'
  | 'recipient-550'
  | 'recipient-policy-550'
  | 'data-451'
  | 'data-554'
  | 'hang'
  | 'hang-after-data'
  | 'drop-after-data'

export type MailServer = {
  url: string
  /** Every letter whose data arrived in full, also those whose 250 was lost. */
  letters: ParsedMail[]
  /** Behaves so until told otherwise. */
  always(fault: Fault): void
  /** The next letters meet these faults, one each. */
  next(...faults: Fault[]): void
  messageIds(): string[]
  /** Most letters that were in transfer at once. */
  mostAtOnce(): number
  /** Stops listening; connections are refused until `up`. */
  down(): Promise<void>
  up(): Promise<void>
}

const REPLIES: Partial<Record<Fault, [number, string]>> = {
  'greet-421': [421, '4.3.2 Going down'],
  'sender-policy-550': [550, '5.7.1 Sender refused'],
  'recipient-450': [450, '4.2.0 Try later'],
  'recipient-550': [550, '5.1.1 No such user'],
  'recipient-policy-550': [550, '5.7.26 Not authenticated'],
  'data-451': [451, '4.3.0 Try later'],
  'data-554': [554, '5.6.0 Not liked'],
}

function refusal(fault: Fault): Error {
  const [responseCode, message] = REPLIES[fault] ?? [451, '4.3.0 Try later']
  return Object.assign(new Error(message), { responseCode })
}

/** A real mail server on a port of its own whose behaviour is told letter by letter. */
export async function startMailServer(options: { auth?: boolean } = {}): Promise<MailServer> {
  const script: Fault[] = []
  const letters: ParsedMail[] = []
  let standing: Fault = 'accept'
  let current: Fault = 'accept'
  let atOnce = 0
  let most = 0
  let server: SMTPServer
  let port = 0

  const make = () => {
    const made = new SMTPServer({
      authOptional: !options.auth,
      disabledCommands: options.auth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
      allowInsecureAuth: true,
      closeTimeout: 50,
      logger: false,
      onAuth: (_, __, callback) =>
        standing === 'bad-auth'
          ? callback(Object.assign(new Error('5.7.8 Bad credentials'), { responseCode: 535 }))
          : callback(null, { user: 'kutsu' }),
      onConnect: (_, callback) => (standing === 'greet-421' ? callback(refusal('greet-421')) : callback()),
      onMailFrom: (_, session, callback) => {
        current = script.shift() ?? standing
        faults.set(session.id, current)
        if (current === 'sender-policy-550') callback(refusal(current))
        else callback()
      },
      onRcptTo: (_, session, callback) => {
        const fault = faults.get(session.id) ?? standing
        if (fault.startsWith('recipient-')) callback(refusal(fault))
        else callback()
      },
      onData: (stream, session, callback) => {
        const fault = faults.get(session.id) ?? standing
        most = Math.max(most, ++atOnce)
        simpleParser(stream).then(
          (letter) => {
            atOnce--
            answer(fault, letter, session, callback)
          },
          () => atOnce--,
        )
      },
    })
    made.on('error', () => {})
    return made
  }
  const faults = new Map<string, Fault>()
  const answer = (fault: Fault, letter: ParsedMail, session: SMTPServerSession, callback: (error?: Error | null) => void) => {
    if (fault === 'hang') return
    if (fault.startsWith('data-')) return callback(refusal(fault))
    letters.push(letter)
    if (fault === 'hang-after-data') return
    if (fault === 'drop-after-data') return drop(server, session)
    callback()
  }
  const up = async () => {
    server = make()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.server.address() as AddressInfo).port
  }
  const down = () => new Promise<void>((resolve) => server.close(resolve))
  await up()
  onTestFinished(down)
  return {
    url: `smtp://${options.auth ? 'kutsu:word@' : ''}127.0.0.1:${port}`,
    letters,
    always: (fault) => {
      standing = fault
    },
    next: (...given) => void script.push(...given),
    messageIds: () => letters.map(({ messageId }) => messageId ?? ''),
    mostAtOnce: () => most,
    down,
    up,
  }
}

/** Cuts the connection of a session without a word. */
function drop(server: SMTPServer, session: SMTPServerSession) {
  const connections = (server as SMTPServer & { connections: Set<{ id: string; _socket: { destroy(): void } }> }).connections
  for (const connection of connections) if (connection.id === session.id) connection._socket.destroy()
}

/** A server that takes every connection and then does as told, e.g. nothing: its address, and how many connections it took. */
export async function startMuteServer(onConnection: (socket: Socket) => void = () => {}) {
  const open = new Set<Socket>()
  let taken = 0
  const server = createServer((socket) => {
    taken++
    open.add(socket)
    socket.on('error', () => {}).on('data', () => {})
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken: () => taken }
}
