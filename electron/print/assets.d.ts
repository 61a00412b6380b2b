/** A built asset as `data:` text inside the bundle, so that the main process has no path to find it by. */
declare module '*.woff?inline' {
  const dataUrl: string
  // Vite gives assets no other export.
  // biome-ignore lint/style/noDefaultExport: the module belongs to the bundler
  export default dataUrl
}
