/**
 * Runs the test cases of the DMN Technology Compatibility Kit from any folder: each model is
 * imported, compiled and decided by the kernel's one way. Never guesses: what is not decided
 * exactly is refused with its reason.
 */
package comity.kernel.dmn.tck;
