/** Name of the event by which a chart on a page is asked for what it shows; a type, so that pages need no file for it. */
export type LeaveEvent = "atlas-leave";

/** What a chart answers that is not as published: how it is put into a place, which gives its title. */
export interface LeaveAsked {
  leave?(place: HTMLElement): Promise<string | undefined>;
}
