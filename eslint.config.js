import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", ".atlas", "src/.observablehq", "node_modules", "test/output"] },
  ...tseslint.configs.strict,
  { rules: { "max-lines": ["error", { max: 250, skipBlankLines: true }], "max-lines-per-function": ["error", { max: 60 }] } },
  { files: ["test/**"], rules: { "max-lines-per-function": "off" } },
);
