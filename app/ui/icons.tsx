/** The drawings of the icon set: 24 grid, 2 px line, `currentColor`. Each is the inside of an `<svg>`. */
export const icons = {
  home: <path d="M3.5 11.5 12 4l8.5 7.5M6 9.5v11h4.5v-6h3v6H18v-11" />,
  calendar: (
    <>
      <rect x="3.5" y="5" width="17" height="15.5" rx="2" />
      <path d="M3.5 10.2h17M8 2.8v4M16 2.8v4" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8.75" />
      <path d="M12 7v5.2l3.2 2" />
    </>
  ),
  place: (
    <>
      <path d="M12 21.2S5 15 5 9.6a7 7 0 0 1 14 0C19 15 12 21.2 12 21.2z" />
      <circle cx="12" cy="9.6" r="2.4" />
    </>
  ),
  online: (
    <>
      <rect x="3" y="4.5" width="18" height="12" rx="2" />
      <path d="M8 20.5h8M12 16.5v4" />
    </>
  ),
  hybrid: (
    <path d="M7 21s-4.2-4.7-4.2-8a4.2 4.2 0 0 1 8.4 0c0 3.3-4.2 8-4.2 8zM7 12.8h.01M8 5.5A2 2 0 0 1 9.8 4H19a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-4M14 19.5h5" />
  ),
  person: (
    <>
      <circle cx="12" cy="7.6" r="4" />
      <path d="M4.5 20.5c.3-4 3.3-6.3 7.5-6.3s7.2 2.3 7.5 6.3" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.6" />
      <path d="M2.5 20c.2-3.7 2.9-5.8 6.5-5.8s6.3 2.1 6.5 5.8M15.5 4.7a3.6 3.6 0 0 1 0 6.6M18 14.8c2.2.8 3.3 2.6 3.5 5.2" />
    </>
  ),
  group: (
    <>
      <circle cx="12" cy="8.5" r="3" />
      <path d="M6.5 19.5c.2-3.2 2.3-5 5.5-5s5.3 1.8 5.5 5M5 12.2a2.3 2.3 0 1 1 1-4.4M1.8 17.5c.1-1.7 1-2.8 2.4-3.2M19 12.2a2.3 2.3 0 1 0-1-4.4M22.2 17.5c-.1-1.7-1-2.8-2.4-3.2" />
    </>
  ),
  mail: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="m3.5 7 8.5 6.5L20.5 7" />
    </>
  ),
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4" />,
  link: <path d="M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.2-1.2" />,
  copy: (
    <>
      <rect x="8.5" y="8.5" width="12" height="12" rx="2" />
      <path d="M15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3" />
    </>
  ),
  qr: <path d="M3.5 3.5H10V10H3.5zM14 3.5h6.5V10H14zM3.5 14H10v6.5H3.5zM14 14h2.5v2.5H14zM20.5 14v2M20.5 20.5h-3M14 20.5h.01" />,
  print: <path d="M7 8V3.5h10V8M7 17.5H5a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2h-2M7 14h10v6.5H7z" />,
  check: <path d="m4.5 12.8 5 5L19.8 6.5" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  maybe: <path d="M4.5 13.5c2.2-4 5-3.6 7.5-1.5s5.3 2.5 7.5-1.5" />,
  undo: <path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-4" />,
  edit: <path d="m4 20 1-4.5L16 4.5 19.5 8 8.5 19zM13.5 7l3.5 3.5" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  filter: <path d="M3.5 6h17M6.5 12h11M10 18h4" />,
  download: <path d="M12 3.5v12M7 11l5 5 5-5M4 20.5h16" />,
  share: <path d="M12 15V3.5M7.5 8 12 3.5 16.5 8M6 12H5v8.5h14V12h-1" />,
  chart: <path d="M3.5 20.5h17M7 16.5V12M12 16.5V5.5M17 16.5V9" />,
  bus: (
    <>
      <rect x="4.5" y="3.5" width="15" height="14" rx="2.5" />
      <path d="M4.5 11h15M8 17.5v3M16 17.5v3M8 14.3h.01M16 14.3h.01" />
    </>
  ),
  lunch: <path d="M7 3.5v17M4 3.5v5a3 3 0 0 0 6 0v-5M17 20.5v-17c-2.5 1-3.5 4-3.5 7.5H17" />,
  accessible: (
    <>
      <circle cx="11" cy="4" r="1.5" />
      <path d="M11 8.5V14h5l3 5.5M11 11h5M8.3 11.5a5 5 0 1 0 6.5 6.5" />
    </>
  ),
  child: (
    <>
      <circle cx="12" cy="5.5" r="2.7" />
      <path d="m6.5 11 5.5 1 5.5-1M12 12v4.5M9 21l3-4.5 3 4.5" />
    </>
  ),
  language: <path d="M4 4.5h16v11.5h-8.5L7 20v-4H4zM8 8.5h8M8 12h5" />,
  phone: <path d="M6.5 3.5h3L11 8 8.8 9.6a12 12 0 0 0 5.6 5.6L16 13l4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z" />,
  warning: <path d="M12 3.8 21.5 20h-19zM12 10v4.5M12 17.3h.01" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.75" />
      <path d="M12 11.5v4.8M12 7.8h.01" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="10.5" width="15" height="10" rx="2" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  chevron: <path d="m6 9 6 6 6-6" />,
  note: <path d="M6 3.5h8L18.5 8v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16.3h4" />,
  offline: (
    <path d="M4 4l16 16M5 12.5a10 10 0 0 1 4-2.4M2.5 9a14 14 0 0 1 4.3-2.7M11 5.5A14 14 0 0 1 21.5 9M15 10.6a10 10 0 0 1 4 1.9M8.5 16a5 5 0 0 1 5-1M12 19.5h.01" />
  ),
}

export type IconName = keyof typeof icons
