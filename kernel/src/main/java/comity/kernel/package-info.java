/// Reads the law, compiles each version of it once, and answers every question from what it
/// compiled.
///
/// It knows no framework, no database, no network and no clock: facts and instants are handed to
/// it, and equal input gives equal output, down to the byte.
package comity.kernel;
