import { type AnyNode, parse, parseExpressionAt, type Pattern, type Program } from "acorn";
import { guardLoops, makeChanges } from "./js-guard.js";
import { childrenOf } from "./js-tree.js";

/** A JavaScript cell as it is understood: names it takes from outside, and its body, which returns the cell's value and calls `guard()` at every turn of a loop. */
export interface JsReading {
  names: string[];
  body: string;
  guard: string;
}

/** Where and why a text is no JavaScript: a place in UTF-16 units. */
export class JsError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const OPTIONS = { ecmaVersion: "latest", allowAwaitOutsideFunction: true, allowReturnOutsideFunction: true } as const;

/** Reads a cell: an expression, or statements of which the last expression, or what is returned, is its value; throws a `JsError`. */
export function readJs(text: string): JsReading {
  const program = parseExpression(text) ?? parseStatements(text);
  const guard = nameGuard(text);
  return { names: freeNames(program), body: writeBody(program, text, guard), guard };
}

/** A name that the text does not hold, so that it cannot name something else so. */
function nameGuard(text: string): string {
  let name = "$guard";
  while (text.includes(name)) name += "$";
  return name;
}

function parseExpression(text: string): Program | null {
  try {
    const expression = parseExpressionAt(text, 0, OPTIONS);
    if (!/^(?:[\s;]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*$/.test(text.slice(expression.end))) return null;
    const { start, end } = expression;
    return { type: "Program", start, end, sourceType: "script", body: [{ type: "ExpressionStatement", start, end, expression }] };
  } catch {
    return null;
  }
}

function parseStatements(text: string): Program {
  try {
    return parse(text, OPTIONS);
  } catch (error) {
    const { message, pos } = error as SyntaxError & { pos: number };
    throw new JsError(message.replace(/ \(\d+:\d+\)$/, ""), pos);
  }
}

function writeBody(program: Program, text: string, guard: string): string {
  const changes = guardLoops(program, guard);
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement") return makeChanges(text, changes);
  const { start, end } = last.expression;
  return makeChanges(text, [{ from: last.start, to: start, put: "return (" }, ...changes, { from: end, to: text.length, put: "\n)" }]);
}

type Scope = ReadonlySet<string>;

/** Names that a program uses and does not declare where it uses them, each once, in order. */
function freeNames(program: Program): string[] {
  const found = new Set<string>();
  visit(program, new Set(), found);
  return [...found];
}

function visit(node: AnyNode, scope: Scope, found: Set<string>): void {
  const inner = within(node, scope);
  if (node.type === "Identifier") {
    if (!scope.has(node.name)) found.add(node.name);
    return;
  }
  for (const [key, child] of childrenOf(node)) if (!isLabel(node, key)) visit(child, inner, found);
}

/** Whether a name at this place of a node is no variable: a property, a key, a label. */
function isLabel(node: AnyNode, key: string): boolean {
  if (node.type === "MemberExpression") return key === "property" && !node.computed;
  if (node.type === "Property") return key === "key" && !node.computed;
  if (node.type === "MethodDefinition" || node.type === "PropertyDefinition") return key === "key" && !node.computed;
  if (node.type === "MetaProperty") return true;
  return key === "label";
}

function within(node: AnyNode, scope: Scope): Scope {
  const names = namesOf(node);
  return names.length === 0 ? scope : new Set([...scope, ...names]);
}

/** Names that a node declares for what is inside it. */
function namesOf(node: AnyNode): string[] {
  switch (node.type) {
    case "Program":
      return [...declared(node.body), ...hoisted(node)];
    case "BlockStatement":
    case "StaticBlock":
      return declared(node.body);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [...node.params.flatMap(bound), ...hoisted(node.body), "arguments", ...(node.id ? [node.id.name] : [])];
    case "ClassExpression":
      return node.id ? [node.id.name] : [];
    case "CatchClause":
      return node.param ? bound(node.param) : [];
    case "ForStatement":
      return node.init?.type === "VariableDeclaration" ? declared([node.init]) : [];
    case "ForInStatement":
    case "ForOfStatement":
      return node.left.type === "VariableDeclaration" ? declared([node.left]) : [];
    case "SwitchStatement":
      return declared(node.cases.flatMap(({ consequent }) => consequent));
    default:
      return [];
  }
}

function declared(statements: readonly AnyNode[]): string[] {
  return statements.flatMap((statement) => {
    if (statement.type === "VariableDeclaration") return statement.declarations.flatMap(({ id }) => bound(id));
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") return statement.id ? [statement.id.name] : [];
    return [];
  });
}

/** Names of `var` anywhere in a function, but not in those inside it. */
function hoisted(node: AnyNode): string[] {
  const own = node.type === "VariableDeclaration" && node.kind === "var" ? declared([node]) : [];
  const isFunction = (child: AnyNode) => /Function/.test(child.type);
  return [...own, ...[...childrenOf(node)].flatMap(([, child]) => (isFunction(child) ? [] : hoisted(child)))];
}

function bound(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => bound(property.type === "Property" ? property.value : property.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? bound(element) : []));
    case "AssignmentPattern":
      return bound(pattern.left);
    case "RestElement":
      return bound(pattern.argument);
    default:
      return [];
  }
}
