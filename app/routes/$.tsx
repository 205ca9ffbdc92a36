import { notFound } from '#app/web/responses.ts'

/** Whatever lies at no address of ours. Only below a route that matches does the root read which language the page is asked in. */
const nothing = () => {
  throw notFound()
}
export const loader = nothing
export const action = nothing

export default function Nowhere() {
  return null
}
