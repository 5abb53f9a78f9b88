import { defineConfig } from "vitest/config";

const TIMED = ["test/pages/record-pages.test.ts", "test/site/dev.test.ts", "test/site/engine-end.test.ts"];
/** Real browsers share the machine with whatever else it does: what fails there once and passes next is printed as such. */
const RETRY = process.env.CI === undefined ? 0 : 1;
/** What a page does of itself is awaited as long as Playwright awaits what a reader does to it: a second, as elsewhere, tells of the machine's other work. */
const EXPECT = { poll: { timeout: 15_000 } };

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
          exclude: ["test/site/**", ...TIMED],
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
          expect: EXPECT,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // How soon something is seen and what pages cost is measured when no other test takes the cores.
        test: {
          name: "timed",
          include: TIMED,
          globalSetup: "test/site/build-once.ts",
          expect: EXPECT,
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
