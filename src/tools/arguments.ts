import { type ArgumentsOf, type ToolAnswer, type AtlasDoor, type InputSchema, type Parameter, type Tool, ToolError } from "./tool.js";

/** A tool whose arguments are checked against its parameters before it answers. */
export function defineTool<const P extends Readonly<Record<string, Parameter>>, const R extends keyof P & string>(
  { parameters, required, ...named }: Pick<Tool, "name" | "title" | "description"> & { parameters: P; required: readonly R[] },
  answer: (given: ArgumentsOf<P, R>, atlas: AtlasDoor) => Promise<ToolAnswer>,
): Tool {
  const inputSchema: InputSchema = { type: "object", properties: parameters, required, additionalProperties: false };
  return { ...named, inputSchema, answer: async (given, atlas) => answer(readArguments(inputSchema, given) as ArgumentsOf<P, R>, atlas) };
}

/** Arguments with what is not given filled in; throws a ToolError that names the first one that is missing, unknown or out of its bounds. */
export function readArguments(schema: InputSchema, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(schema.properties, name));
  if (unknown !== undefined) {
    throw new ToolError(`unknown argument ${unknown.slice(0, 40)}: there are ${Object.keys(schema.properties).join(", ")}`);
  }
  const missing = schema.required.find((name) => given[name] === undefined);
  if (missing !== undefined) throw new ToolError(`${missing} is missing`);
  return Object.fromEntries(
    Object.entries(schema.properties).flatMap(([name, parameter]) => {
      const value = given[name] ?? ("default" in parameter ? parameter.default : undefined);
      if (value === undefined) return [];
      const fault = faultOf(parameter, value);
      if (fault !== null) throw new ToolError(`${name}: ${fault}`);
      return [[name, value]];
    }),
  );
}

function faultOf(parameter: Parameter, value: unknown): string | null {
  switch (parameter.type) {
    case "string":
      return textFault(parameter, value);
    case "integer": {
      const { minimum, maximum } = parameter;
      return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum
        ? null
        : `a whole number from ${minimum} to ${maximum} is meant`;
    }
    case "boolean":
      return typeof value === "boolean" ? null : "true or false is meant";
    case "array": {
      const { items, maxItems } = parameter;
      const fits = items.type === "string" ? (item: unknown) => typeof item === "string" : Number.isInteger;
      if (!Array.isArray(value) || !value.every(fits)) return `a list of ${items.type === "string" ? "texts" : "whole numbers"} is meant`;
      return value.length <= maxItems ? null : `${maxItems} at most, not ${value.length}`;
    }
  }
}

function textFault(
  { enum: choices, minLength = 0, maxLength = Infinity }: Extract<Parameter, { type: "string" }>,
  value: unknown,
): string | null {
  if (typeof value !== "string") return "a text is meant";
  if (choices && !choices.includes(value)) return `one of ${choices.join(", ")} is meant`;
  if (value.trim().length < minLength) return "it is empty";
  return value.length <= maxLength ? null : `${maxLength} characters at most, not ${value.length}`;
}
