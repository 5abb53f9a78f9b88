import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test/output/results.json" }]],
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/site/**"], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: "test/site/build-once.ts",
          // One browser at a time: the machine that runs the tests may have two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
