/** The moment and the secret that tests share. Time is always given, never read. */
export const NOW = new Date('2027-03-11T10:00:00.000Z')
export const SECRET = 'a secret of the tests, 32 characters at least'
export const BASE_URL = 'http://localhost:3000'

/** NOW moved by minutes. */
export const minutesLater = (minutes: number, from: Date = NOW) => new Date(from.getTime() + minutes * 60_000)
