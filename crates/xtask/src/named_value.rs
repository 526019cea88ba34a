//! Values of the rules, read from the command line by their names.

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Reads a value of the rules by its name. All names are in the help, and in the answer to one that is wrong.
pub(crate) fn one_of<T>(all: &'static [T], name: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.iter().map(move |value| name(*value))).try_map(move |typed| {
        all.iter().copied().find(|value| name(*value) == typed).ok_or("not one of them")
    })
}
