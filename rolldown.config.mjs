/**
 * The program in few files: node looks for some four hundred modules and thirty packages otherwise, which takes as long
 * as a department. Names stay as they are, so that a bug's trace can be read.
 */
export default {
  input: ['dist/cli/main.js', 'dist/batch/compile-worker.js', 'dist/workbooks/cell-reader.js'],
  platform: 'node',
  external: [/^pdfjs-dist/],
  output: {
    dir: 'dist/program',
    format: 'esm',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    chunkFileNames: '[name].js',
  },
};
