//! Waymark's screens. No rules (they live in `domain`) and no facts (they live in `content/`).
//!
//! Pages are documents, written once on the host. Parts of them are alive: the same views draw a part into its document
//! on the host and into its place in the browser. So drawing is pure: no clock, no storage, no chance.

pub mod app;
pub mod components;
#[cfg(not(target_arch = "wasm32"))]
pub mod documents;
pub mod here;
pub mod memory;
pub mod part;
pub mod parts;
pub mod platform;
pub mod shared;
#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
