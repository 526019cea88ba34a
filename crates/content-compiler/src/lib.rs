//! Content compiler.
