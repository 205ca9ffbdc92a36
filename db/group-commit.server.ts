import type Sqlite from 'better-sqlite3'
import { type CompiledQuery, type DatabaseConnection, type QueryResult, type SqliteDialectConfig, SqliteDriver } from 'kysely'

/** A group takes nobody in after so many transactions or so long: who came first does not wait for all who come after. */
const MOST_TOGETHER = 64
const LONGEST_OPEN_MS = 10

/** With the busy timeout of two seconds each, a write waits its turn for about twenty seconds before it gives up. */
const BEGIN_ATTEMPTS = 10
const LONGEST_PAUSE_MS = 50

type Waiting = { kept: () => void; lost: (error: unknown) => void }

/**
 * Transactions that end close together reach the disk in one commit (group commit): the wait for the disk, and the pages that all of them
 * change, are paid once. Each transaction still runs alone and is taken back alone, and its caller hears of success only after the commit. So
 * does who reads meanwhile outside any transaction: nobody is told what could still be lost.
 *
 * The first of a group begins the transaction, taking the write lock: one that first reads and then writes would otherwise fail at once with
 * SQLITE_BUSY_SNAPSHOT when another process commits in between. Who comes next is a savepoint in it.
 */
export class GroupCommitDriver extends SqliteDriver {
  readonly #sqlite: Sqlite.Database
  readonly #prepared = new Map<string, Sqlite.Statement>()
  #waiting: Waiting[] = []
  #openSince = 0
  #connection: DatabaseConnection | undefined
  #held = false
  readonly #line: (() => void)[] = []
  #soon: NodeJS.Immediate | undefined

  constructor(config: SqliteDialectConfig, sqlite: Sqlite.Database) {
    super(config)
    this.#sqlite = sqlite
  }

  override async init(): Promise<void> {
    await super.init()
    this.#connection = await super.acquireConnection()
  }

  override async acquireConnection(): Promise<Turn> {
    await this.#take()
    return new Turn(this.#connection as DatabaseConnection, this.#statements)
  }

  override async releaseConnection(turn?: DatabaseConnection): Promise<void> {
    if ((turn as Turn).state !== 'handed-on') this.#handOn(turn as Turn)
  }

  override async beginTransaction(turn: DatabaseConnection): Promise<void> {
    if (this.#waiting.length >= MOST_TOGETHER || performance.now() - this.#openSince > LONGEST_OPEN_MS) this.#commit()
    const joins = this.#waiting.length > 0
    if (joins) this.#run('savepoint joined')
    else await this.#begin()
    ;(turn as Turn).state = joins ? 'joined' : 'first'
  }

  override async commitTransaction(turn: DatabaseConnection): Promise<void> {
    if ((turn as Turn).state === 'joined') this.#run('release joined')
    else this.#openSince = performance.now()
    await this.#onDisk(turn as Turn)
  }

  override async rollbackTransaction(turn: DatabaseConnection): Promise<void> {
    const { state } = turn as Turn
    if (state === 'handed-on') return
    ;(turn as Turn).state = 'outside'
    if (state === 'joined' && this.#sqlite.inTransaction) {
      this.#run('rollback to joined')
      this.#run('release joined')
      return
    }
    if (this.#sqlite.inTransaction) this.#run('rollback')
    this.#lose(new Error('SQLite took the open transaction back'))
  }

  override async destroy(): Promise<void> {
    clearImmediate(this.#soon)
    this.#commit()
    await super.destroy()
  }

  /** Statements outside any transaction, in the open one or in none. */
  readonly #statements: Statements = {
    execute: async (turn, connection, query) => {
      if (turn.state === 'handed-on') await this.#take()
      turn.state = 'outside'
      if (query.query.kind === 'RawNode') this.#commit()
      const result = connection.executeQuery<never>(query)
      if (this.#waiting.length > 0) await this.#onDisk(turn)
      return result
    },
    commitOpen: () => this.#commit(),
  }

  /** The connection is one; who comes first has it first. */
  async #take() {
    if (this.#held) await new Promise<void>((take) => this.#line.push(take))
    this.#held = true
  }

  /** Another process that writes without a pause can keep the lock for longer than the busy timeout. Nothing is done yet, so it is asked for again. */
  async #begin() {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#run('begin immediate')
        return
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || attempt === BEGIN_ATTEMPTS) throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS))
      }
    }
  }

  /** Lets others at the connection and waits until what is open now is on the disk. */
  #onDisk(turn: Turn): Promise<void> {
    const onDisk = new Promise<void>((kept, lost) => this.#waiting.push({ kept, lost }))
    this.#handOn(turn)
    return onDisk
  }

  /** The next one's turn. What waits for the disk goes there as soon as nobody is in a transaction. */
  #handOn(turn: Turn) {
    turn.state = 'handed-on'
    const next = this.#line.shift()
    if (next) next()
    else this.#held = false
    if (this.#waiting.length === 0) return
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined
      if (!this.#held) this.#commit()
    })
  }

  #commit() {
    if (this.#waiting.length === 0) return
    try {
      this.#run('commit')
    } catch (error) {
      if (this.#sqlite.inTransaction) this.#run('rollback')
      this.#lose(error)
      return
    }
    for (const { kept } of this.#waiting.splice(0)) kept()
  }

  #lose(error: unknown) {
    for (const { lost } of this.#waiting.splice(0)) lost(error)
  }

  #run(text: string) {
    const statement = this.#prepared.get(text) ?? this.#sqlite.prepare(text)
    this.#prepared.set(text, statement)
    statement.run()
  }
}

type Statements = {
  execute: <R>(turn: Turn, connection: DatabaseConnection, query: CompiledQuery) => Promise<QueryResult<R>>
  commitOpen: () => void
}

/** One caller's use of the connection: a transaction or a statement. */
class Turn implements DatabaseConnection {
  state: 'outside' | 'first' | 'joined' | 'handed-on' = 'outside'
  readonly #connection: DatabaseConnection
  readonly #statements: Statements

  constructor(connection: DatabaseConnection, statements: Statements) {
    this.#connection = connection
    this.#statements = statements
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const inTransaction = this.state === 'first' || this.state === 'joined'
    return inTransaction ? this.#connection.executeQuery(query) : this.#statements.execute(this, this.#connection, query)
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    if (this.state === 'outside') this.#statements.commitOpen()
    return this.#connection.streamQuery(query, chunkSize)
  }
}
