import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test/output/results.json" }]],
    // By itself vitest leaves a core free: of two that is half.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: "test/seed.ts",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**"],
          // Reading the modules anew for each file takes longer than the tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          exclude: ["test/site/dev.test.ts"],
          globalSetup: "test/site/build-once.ts",
          // Real browsers share the machine with whatever else it does: what fails there once and passes next is printed as such.
          retry: process.env.CI === undefined ? 0 : 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // How soon a change is seen is measured when no other test takes the cores.
        test: { name: "dev", include: ["test/site/dev.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
