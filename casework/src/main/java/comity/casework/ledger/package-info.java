/// The ledger: each event leaves one salted commitment in a Merkle tree (RFC 9162), published as
/// plain files in the C2SP formats tlog-tiles, tlog-checkpoint, signed-note and tlog-cosignature,
/// so that anybody can check with any tool that nothing was changed, left out or shown differently
/// to others.
///
/// `Publisher` writes such files from a source of leaves and goes on after a crash; `Audit` checks
/// them and needs nothing else. It sees commitments, never a person: what an event says, and where
/// events are kept, is not known here.
package comity.casework.ledger;
