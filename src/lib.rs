//! Waymark's screens. No rules (they live in `domain`) and no facts (they live in `content/`).
//!
//! The same components are rendered once on the host, into the HTML of every page, and again in the browser,
//! where they take over that HTML. So rendering is pure: no clock, no storage, no chance.

pub mod app;
pub mod components;
pub mod frame;
pub mod here;
pub mod page;
pub mod pages;
pub mod platform;
pub mod router;
pub mod shared;
#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
