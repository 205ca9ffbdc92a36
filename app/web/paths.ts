/** Every address of the app that another place links to. */
export const paths = {
	home: () => "/",
	event: (slug: string) => `/e/${slug}`,
	eventCalendar: (slug: string) => `/e/${slug}.ics`,
	openJoin: (slug: string) => `/e/${slug}/join`,
	registration: (token: string) => `/r/${token}`,
	registrationCalendar: (token: string) => `/r/${token}/calendar.ics`,
	join: (token: string) => `/j/${token}`,
	stop: (token: string) => `/u/${token}`,
	invitation: (token: string) => `/i/${token}`,
	door: (token: string) => `/d/${token}`,
	shortCode: (code: string) => `/k/${code}`,
	group: (slug: string) => `/g/${slug}`,
	setup: (token: string) => `/setup/${token}`,
	signIn: () => "/sign-in",
	signInWith: (token: string) => `/sign-in/${token}`,
	manage: () => "/manage",
	newEvent: () => "/manage/events/new",
	manageEvents: () => "/manage/events",
	manageEvent: (id: string) => `/manage/events/${id}`,
	manageEventPart: (
		id: string,
		part:
			| "edit"
			| "cancel"
			| "copy"
			| "write"
			| "attendance"
			| "report"
			| "letters"
			| "poster"
			| "registrations"
			| "door"
			| "export",
	) => `/manage/events/${id}/${part}`,
	manageGroups: () => "/manage/groups",
	manageGroup: (id: string) => `/manage/groups/${id}`,
	report: () => "/manage/report",
	people: () => "/manage/people",
	mailbox: () => "/mailbox",
	privacy: () => "/privacy",
	accessibility: () => "/accessibility",
} as const;
