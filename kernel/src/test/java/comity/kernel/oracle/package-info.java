/**
 * A second, naive meaning of the law: it walks the text as it was read, tries every value that a
 * missing fact could take, and so says what the compiled kernel must say. For tests only. It shares
 * the values of {@code feel}, {@code law} and {@code facts} with the kernel and must not know
 * {@code diagram}, {@code compile} or {@code decide}: a mistake made there must not be made here
 * too.
 */
package comity.kernel.oracle;
