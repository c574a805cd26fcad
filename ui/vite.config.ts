import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    outDir: "dist",
    target: "safari16",
    // Nothing may become a data: address: the content policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
    unstubGlobals: true,
    // The engine of the tests and the app's modules are set up once, not once a file: half of the time.
    // Each test begins with an empty document (tests/setup.ts) and a host of its own.
    isolate: false,
    maxWorkers: "100%",
    // A slow machine makes it slower and nothing else: what is missing is given up on long before.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
