/// Benchmarks, run by the `bench` profile only.
///
/// They measure the kernel from outside, through the same doors that its users have; nothing
/// depends on them.
package comity.bench;
