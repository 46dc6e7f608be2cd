/// Replays records under one law or two: maps their columns to facts, runs the compiled plan in
/// DuckDB, and counts, with bounds wherever a record leaves a fact unknown.
///
/// It knows the kernel and nothing above it; it decides nothing itself.
package comity.replay;
