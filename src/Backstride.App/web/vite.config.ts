import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  build: {
    outDir: "../wwwroot/dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    // The policy allows fonts and pictures from this server only, never from data: addresses.
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    rollupOptions: {
      input: { main: "src/main.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].[hash].js", assetFileNames: assetName },
    },
  },
});

function assetName(asset: { names: string[] }): string {
  return asset.names.some((name) => name.endsWith(".css")) ? "[name][extname]" : "[name].[hash][extname]";
}
