/// The `comity` command: reads arguments, calls the kernel and the replay, prints.
///
/// It is thin on purpose: no rule of law and no arithmetic on records may live here, and nothing
/// else may depend on it.
package comity.cli;
