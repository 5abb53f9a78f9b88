import ts from "typescript";

/** A change of one place of a file that its tests should notice. */
export interface Mutant {
  file: string;
  line: number;
  from: string;
  to: string;
  /** The whole file with the change. */
  code: string;
}

type Change = { at: ts.Node; to: string } | null;

const OTHER: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: "<=",
  [ts.SyntaxKind.LessThanEqualsToken]: "<",
  [ts.SyntaxKind.GreaterThanToken]: ">=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: ">",
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "!==",
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: "===",
  [ts.SyntaxKind.AmpersandAmpersandToken]: "||",
  [ts.SyntaxKind.BarBarToken]: "&&",
  [ts.SyntaxKind.MinusToken]: "+",
  [ts.SyntaxKind.AsteriskToken]: "/",
  [ts.SyntaxKind.SlashToken]: "*",
};
const METHODS: Readonly<Record<string, string>> = { some: "every", every: "some", filter: "slice", min: "max", max: "min" };

/** Every mutant of a file: comparisons, conditions, choices, numbers, truth values, filters and orders, each changed alone. */
export function listMutants(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    const change = changeOf(node);
    if (change !== null) found.push(mutantOf(source, file, change.at, change.to));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function mutantOf(source: ts.SourceFile, file: string, at: ts.Node, to: string): Mutant {
  const [start, end] = [at.getStart(source), at.getEnd()];
  const { line } = source.getLineAndCharacterOfPosition(start);
  return { file, line: line + 1, from: source.text.slice(start, end), to, code: source.text.slice(0, start) + to + source.text.slice(end) };
}

function changeOf(node: ts.Node): Change {
  if (ts.isBinaryExpression(node)) {
    const to = OTHER[node.operatorToken.kind];
    return to === undefined ? null : { at: node.operatorToken, to };
  }
  if (ts.isConditionalExpression(node)) {
    return { at: node, to: `${node.condition.getText()} ? ${node.whenFalse.getText()} : ${node.whenTrue.getText()}` };
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return { at: node, to: node.operand.getText() };
  if (ts.isNumericLiteral(node)) return { at: node, to: otherNumber(Number(node.text)) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { at: node, to: "false" };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { at: node, to: "true" };
  return ts.isCallExpression(node) ? changeOfCall(node) : null;
}

// One more than a large limit or width is what nobody could see.
const otherNumber = (value: number): string => String(value < 10 ? value + 1 : value * 2);

function changeOfCall({ expression, arguments: given }: ts.CallExpression): Change {
  if (!ts.isPropertyAccessExpression(expression)) return null;
  const { name } = expression;
  // All that was filtered stays: slice takes a function for no number.
  if (name.text === "sort" && given.length === 1) return { at: name, to: "slice" };
  const to = METHODS[name.text];
  return to === undefined || given.length === 0 ? null : { at: name, to };
}
