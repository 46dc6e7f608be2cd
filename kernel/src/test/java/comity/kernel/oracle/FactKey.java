package comity.kernel.oracle;

/** A fact by the name of its record and its path. */
record FactKey(String type, String path) {}
