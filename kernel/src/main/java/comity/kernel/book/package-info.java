/**
 * The folder of laws: {@code law.yaml}, law files, offence lists, stacks and the vocabulary, read
 * on demand and put together into editions that can be compiled. The only package of the kernel
 * that opens files. Knows no diagram and no case.
 */
package comity.kernel.book;
