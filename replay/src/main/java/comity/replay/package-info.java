/// Replays records under one law or several: maps their columns to facts by SQL, decides each
/// distinct pattern of facts once, and counts, with bounds wherever a record leaves a fact unknown.
///
/// The records stay in DuckDB; only patterns of facts and counts leave it. It knows the kernel and
/// nothing above it; it decides nothing itself and fills in nothing that the records lack.
package comity.replay;
