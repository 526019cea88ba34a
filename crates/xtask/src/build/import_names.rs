//! Short names for what the app imports from its script.
//!
//! wasm-bindgen names each import with a hash, which no compression can shrink: about two hundred names, once in
//! the module and once in the script. Both are written by the build, so both can use `a`, `b`, `c` instead. The
//! format is the import section of the WebAssembly core specification, 5.5.5.

use crate::failure::{Failure, Outcome};

/// Old and new names.
type Names = Vec<(String, String)>;

/// How the names of functions that load a part begin.
const LOADS_PART: &str = "__wasm_split_load_";

const IMPORT_SECTION: u8 = 2;
/// The magic number and the version.
const PREAMBLE: usize = 8;

/// The module and the script with short import names.
pub fn shorten(module: &[u8], script: &str) -> Outcome<(Vec<u8>, String)> {
    let (module, names) = rename(module)
        .ok_or_else(|| Failure::stopped("the app's module has no import section that can be read"))?;
    let mut script = script.to_string();
    for (old, new) in &names {
        if script.matches(&format!("{old}:")).count() != 1 {
            return Err(Failure::stopped(format!(
                "the script does not define the import {old} exactly once"
            )));
        }
        script = script.replacen(&format!("{old}:"), &format!("{new}:"), 1);
    }
    Ok((module, script))
}

/// The module with its function imports renamed, and the old and new names.
fn rename(module: &[u8]) -> Option<(Vec<u8>, Names)> {
    let mut renamed = module.get(..PREAMBLE)?.to_vec();
    let mut names = None;
    let mut rest = &module[PREAMBLE..];
    while let Some((&id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (section, after) = after.split_at_checked(length as usize)?;
        rest = after;
        renamed.push(id);
        if id == IMPORT_SECTION {
            let (section, found) = rename_section(section)?;
            names = Some(found);
            push_number(&mut renamed, section.len() as u32);
            renamed.extend(section);
        } else {
            push_number(&mut renamed, length);
            renamed.extend(section);
        }
    }
    Some((renamed, names?))
}

fn rename_section(section: &[u8]) -> Option<(Vec<u8>, Names)> {
    let (count, mut rest) = number(section)?;
    let mut renamed = Vec::new();
    let mut names = Vec::new();
    push_number(&mut renamed, count);
    for index in 0..count {
        let (from, after) = text(rest)?;
        let (old, after) = text(after)?;
        // A function: a zero and the index of its type. wasm-bindgen imports nothing else.
        let (&kind, after) = after.split_first()?;
        let (kind_index, after) = (kind == 0).then(|| number(after))??;
        // What loads a part is defined in static/start.js, by its name.
        let new = if old.starts_with(LOADS_PART) { old.to_string() } else { short_name(index) };
        push_text(&mut renamed, from);
        push_text(&mut renamed, &new);
        renamed.push(kind);
        push_number(&mut renamed, kind_index);
        if new != old {
            names.push((old.to_string(), new));
        }
        rest = after;
    }
    rest.is_empty().then_some((renamed, names))
}

/// `a` to `z`, then `aa`, `ab` and so on.
fn short_name(index: u32) -> String {
    let letter = char::from(b'a' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", short_name(more - 1)),
    }
}

/// An unsigned LEB128 number and what follows it.
fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let mut value = 0_u32;
    for (index, &byte) in bytes.iter().enumerate().take(5) {
        value |= u32::from(byte & 0x7f).checked_shl(7 * index as u32)?;
        if byte & 0x80 == 0 {
            return Some((value, &bytes[index + 1..]));
        }
    }
    None
}

fn push_number(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = number(bytes)?;
    let (text, rest) = rest.split_at_checked(length as usize)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len() as u32);
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with two imports and an empty custom section.
    fn module() -> Vec<u8> {
        let mut section = vec![2];
        for (name, kind) in [("__wbg_now_0123456789abcdef", 3), ("__wbg_fetch_fedcba9876543210", 200)] {
            push_text(&mut section, "./waymark_bg.js");
            push_text(&mut section, name);
            section.push(0);
            push_number(&mut section, kind);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(IMPORT_SECTION);
        push_number(&mut module, section.len() as u32);
        module.extend(section);
        module.extend([0, 1, 0]);
        module
    }

    const SCRIPT: &str =
        "const i = { __wbg_now_0123456789abcdef: () => 1, __wbg_fetch_fedcba9876543210: () => 2 };";

    #[test]
    fn module_and_script_agree() {
        let Ok((short, script)) = shorten(&module(), SCRIPT) else { panic!("it is a module") };
        assert_eq!(script, "const i = { a: () => 1, b: () => 2 };");
        let Some((again, names)) = rename(&short) else { panic!("it still is") };
        assert_eq!(names, []);
        assert_eq!(again, short, "nothing but the names has changed");
        assert!(short.ends_with(&[0, 1, 0]));
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<String> = (0..2_000).map(short_name).collect();
        assert_eq!((names[25].as_str(), names[26].as_str(), names[701].as_str()), ("z", "aa", "zz"));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 2_000);
    }

    #[test]
    fn what_does_not_fit_stops_the_build() {
        assert!(shorten(&module(), "const i = {};").is_err());
        assert!(shorten(b"\0asm\x01\0\0\0", SCRIPT).is_err());
        for length in 0..module().len() - 3 {
            assert!(shorten(&module()[..length], SCRIPT).is_err(), "cut at {length}");
        }
    }
}
