declare module "rrweb-cssom" {
  const cssom: {
    /** A style sheet by its text, with rules as browsers have them; throws for one that it cannot read. */
    parse(text: string): { cssRules: unknown };
  };
  export default cssom;
}
