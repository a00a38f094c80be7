/**
 * The program in few files: node looks for some four hundred modules and thirty packages otherwise, which takes as long
 * as a department. Names stay as they are, so that a bug's trace can be read.
 */
export default {
  input: ['dist/cli/main.js', 'dist/batch/compile-worker.js', 'dist/workbooks/cell-reader.js'],
  platform: 'node',
  external: [/^pdfjs-dist/],
  resolve: {
    alias: {
      // pdfmake's: breaking lines is ours (src/typeset/pdfmake-seam.ts), and its tables take 5 ms to unpack.
      linebreak: false,
      // Handlebars': for source maps, which we ask for none of; it has a stand-in where there is none.
      'source-map': false,
    },
  },
  output: {
    dir: 'dist/program',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    chunkFileNames: '[name].cjs',
  },
};
