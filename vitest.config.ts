import { defineConfig } from "vitest/config";

const TIMED = ["test/site/dev.test.ts", "test/site/engine-end.test.ts"];
/** Real browsers share the machine with whatever else it does: what fails there once and passes next is printed as such. */
const RETRY = process.env.CI === undefined ? 0 : 1;

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test/output/results.json" }]],
    // Half of what the tests of browsers do is waiting: on two cores three of them at once keep both busy.
    maxWorkers: 3,
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
          exclude: TIMED,
          isolate: false,
          globalSetup: "test/site/build-once.ts",
          retry: RETRY,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // How soon something is seen is measured when no other test takes the cores.
        test: {
          name: "timed",
          include: TIMED,
          globalSetup: "test/site/build-once.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: RETRY,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
