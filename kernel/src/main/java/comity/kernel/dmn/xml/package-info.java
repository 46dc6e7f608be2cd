/**
 * XML files as trees in which every element and every character of text knows its line and column,
 * and a writer that lays a tree out. For {@code dmn} and {@code dmn.tck}; knows nothing of DMN.
 */
package comity.kernel.dmn.xml;
