/** A name as it is compared: the same person however the spaces and the capitals are. */
export const normalName = (name: string) => name.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase()
