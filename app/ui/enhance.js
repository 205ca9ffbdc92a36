// What makes the staff's pages quicker. Every page works without it.

/** How often a live region is fetched again, and how long typing rests before a preview. Milliseconds. */
const LIVE_EVERY = 5000
const PREVIEW_AFTER = 250

/** `data-copy="text"`: puts the text on the clipboard and says so for two seconds. */
function copyButtons(root) {
  for (const button of root.querySelectorAll('[data-copy]')) {
    button.hidden = false
    const label = button.querySelector('span') ?? button
    const words = label.textContent
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy)
      label.textContent = button.dataset.copied
      setTimeout(() => {
        label.textContent = words
      }, 2000)
    })
  }
}

/** `data-countdown="seconds"`: lets the bar run out, then shows the page as it is now. `[data-seconds]` inside shows the number. */
function countdowns(root) {
  for (const bar of root.querySelectorAll('[data-countdown]')) {
    const end = Date.now() + Number(bar.dataset.countdown) * 1000
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      const progress = bar.querySelector('progress')
      if (progress) progress.value = left
      for (const number of bar.querySelectorAll('[data-seconds]')) number.textContent = String(left)
      if (left > 0) return
      clearInterval(timer)
      if (bar.isConnected && !isTyping()) location.replace(location.href)
    }, 1000)
  }
}

/** Whether the reader is in the middle of something that a reload would lose. */
function isTyping() {
  return document.activeElement?.matches('input:not([type=hidden]), textarea, select') ?? false
}

/** The part of a page with this id, as that page is now. */
async function partOf(address, id) {
  const answer = await fetch(address, { headers: { accept: 'text/html' }, credentials: 'same-origin' })
  if (!answer.ok || answer.redirected) return null
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id)
}

/** `data-live` with an id: keeps the element as fresh as the page, while it is looked at and nobody is in it. */
function liveRegions() {
  const regions = document.querySelectorAll('[data-live][id]')
  if (regions.length === 0) return
  const refresh = async ({ id }) => {
    const now = document.getElementById(id)
    if (document.hidden || !now || now.contains(document.activeElement)) return
    const fresh = await partOf(location.href, id).catch(() => null)
    if (!fresh || fresh.innerHTML === now.innerHTML || now.contains(document.activeElement)) return
    now.replaceWith(fresh)
    enhance(fresh)
  }
  setInterval(() => regions.forEach(refresh), LIVE_EVERY)
}

/**
 * `data-submit-on-change` on a form: choosing is sending, and its own button gives way. By keyboard every arrow is a change on the way to the
 * choice: whoever presses a key in the form gets the button back, and it alone sends.
 */
function autoSubmit(root) {
  for (const form of root.querySelectorAll('form[data-submit-on-change]')) {
    const byButton = (whether) => {
      for (const button of form.querySelectorAll('[data-without-script]')) button.hidden = !whether
      form.toggleAttribute('data-by-button', whether)
    }
    byButton(false)
    form.addEventListener('keydown', () => byButton(true))
    form.addEventListener('change', () => form.hasAttribute('data-by-button') || form.requestSubmit())
  }
}

/** `data-preview="/path" data-target="id"` on a field: shows that page's part with the same id for what is typed. */
function previews(root) {
  for (const field of root.querySelectorAll('[data-preview]')) {
    let timer
    let asked = 0
    field.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        const turn = ++asked
        const address = new URL(field.dataset.preview, location.href)
        address.searchParams.set(field.name, field.value)
        const fresh = await partOf(address, field.dataset.target).catch(() => null)
        const shown = document.getElementById(field.dataset.target)
        if (!fresh || !shown || turn !== asked) return
        // The part stays and its content changes: a live region that is itself replaced is not read aloud.
        shown.replaceChildren(...fresh.childNodes)
        enhance(shown)
      }, PREVIEW_AFTER)
    })
  }
}

/** `data-recheck` on a form: what is `data-fresh` in it (answers, warnings) follows its fields. Nothing is saved: the form is asked with `intent=check`. */
function rechecks(root) {
  for (const form of root.querySelectorAll('form[data-recheck]')) {
    let asked = 0
    form.addEventListener('change', async () => {
      const turn = ++asked
      const body = new URLSearchParams(new FormData(form))
      body.set('intent', 'check')
      const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' }).catch(() => null)
      const page = answer && !answer.redirected && new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (!page || turn !== asked) return
      for (const old of form.querySelectorAll('[data-fresh]')) {
        const fresh = page.getElementById(old.id)
        if (fresh && fresh.innerHTML !== old.innerHTML) old.replaceChildren(...fresh.childNodes)
      }
    })
  }
}

/** `data-drop` on a form with a file field: a file dropped anywhere on it is sent. */
function dropZones(root) {
  for (const form of root.querySelectorAll('form[data-drop]')) {
    const field = form.querySelector('input[type=file]')
    const over = (event) => {
      event.preventDefault()
      form.toggleAttribute('data-over', event.type === 'dragover')
    }
    form.addEventListener('dragover', over)
    form.addEventListener('dragleave', over)
    form.addEventListener('drop', (event) => {
      over(event)
      if (!event.dataTransfer.files.length) return
      field.files = event.dataTransfer.files
      form.requestSubmit()
    })
    field.addEventListener('change', () => field.files.length && form.requestSubmit())
  }
}

/** Goes to the list of what must be corrected, so that it is read first. */
function errorSummary() {
  document.querySelector('.error-summary')?.focus()
}

function enhance(root) {
  for (const add of [copyButtons, countdowns, autoSubmit, previews, rechecks, dropZones]) add(root)
}

enhance(document)
liveRegions()
errorSummary()
