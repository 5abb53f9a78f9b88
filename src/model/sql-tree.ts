/** An expression of SQL with its place in the text; `other` is whatever else holds expressions. */
export type Expr = { from: number; to: number } & (
  | { kind: "column"; table: string | null; name: string }
  | { kind: "star"; table: string | null }
  | { kind: "literal"; value: string | number | boolean | null }
  | { kind: "value"; name: string }
  | { kind: "call"; name: string; args: Expr[]; window: { order: Expr[] } | null }
  | { kind: "binary"; op: string; left: Expr; right: Expr }
  | { kind: "in"; left: Expr; list: Expr[]; not: boolean }
  | { kind: "between"; left: Expr; low: Expr; high: Expr; not: boolean }
  | { kind: "case"; whens: Expr[]; thens: Expr[] }
  | { kind: "other"; parts: Expr[] }
);

/** Expressions right inside another. */
export function partsOf(expr: Expr): Expr[] {
  switch (expr.kind) {
    case "call":
      return [...expr.args, ...(expr.window?.order ?? [])];
    case "binary":
      return [expr.left, expr.right];
    case "in":
      return [expr.left, ...expr.list];
    case "between":
      return [expr.left, expr.low, expr.high];
    case "case":
      return [...expr.whens, ...expr.thens];
    case "other":
      return expr.parts;
    default:
      return [];
  }
}

/** An expression and all that are inside it. */
export function* walk(expr: Expr): Generator<Expr> {
  yield expr;
  for (const part of partsOf(expr)) yield* walk(part);
}
