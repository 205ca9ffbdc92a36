// What the machine can do without Kutsu: `http <bytes> <port>` serves a body of so many bytes until it is stopped;
// `sqlite <directory> <seconds>` takes a seat, keeps a row and queues a letter, each transaction on the disk before the next begins.
import { createServer } from 'node:http'
import path from 'node:path'
import Database from 'better-sqlite3'

const [what, first, second] = process.argv.slice(2)

if (what === 'http') {
  const body = Buffer.alloc(Number(first), 'x')
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length })
    response.end(body)
  }).listen(Number(second), '127.0.0.1')
  process.on('SIGTERM', () => {
    server.close()
    server.closeAllConnections()
  })
}

if (what === 'sqlite') {
  const db = new Database(path.join(first, `limit-${process.pid}.db`))
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec(`create table pool (id integer primary key, taken integer not null, capacity integer not null);
    create table registration (id integer primary key, pool integer not null, name text not null, email text not null unique);
    create table letter (id integer primary key, registration integer not null, due text not null);
    insert into pool values (1, 0, 1000000000)`)
  const take = db.prepare('update pool set taken = taken + 1 where id = 1 and taken < capacity')
  const keep = db.prepare('insert into registration (pool, name, email) values (1, ?, ?)')
  const queue = db.prepare('insert into letter (registration, due) values (?, ?)')
  const register = db.transaction((number) => {
    take.run()
    const { lastInsertRowid } = keep.run('Mikko Lahti', `mikko.lahti.${number}@example.org`)
    queue.run(lastInsertRowid, new Date().toISOString())
  })
  const until = performance.now() + Number(second) * 1000
  const began = performance.now()
  let done = 0
  while (performance.now() < until) register.immediate(done++)
  console.log(JSON.stringify({ perSecond: done / ((performance.now() - began) / 1000) }))
  db.close()
}
