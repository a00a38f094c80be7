/** What is printed across a document that errors stand in: it must not be published. */
export const SPECIMEN = '样稿';
