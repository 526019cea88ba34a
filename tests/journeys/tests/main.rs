//! What people do, in three engines. One binary, so that each engine is started once.

/// The harness tried on small sites of its own: if these fail, no other journey says anything.
mod harness;
