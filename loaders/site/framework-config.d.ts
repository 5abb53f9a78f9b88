/** The part of Framework's own modules that the configuration uses. */
declare module "@observablehq/framework/dist/config.js" {
  /** The time that a build takes for now, and for that of every file. */
  export function setCurrentDate(date: Date | null): void;
}
