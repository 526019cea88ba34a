//! Reads postcard's format without ever stopping midway.
//!
//! A reader that can fail at every field makes code for every field's failure, and that was a tenth of the app. This
//! one cannot fail: where the bytes make no sense it notes so, goes on with nothing (zero, no text, an empty list),
//! and whoever asked looks at the note at the end. The format is postcard's
//! (<https://postcard.jamesmunns.com/wire-format>), and postcard writes what this reads.

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess, Visitor,
};

/// What `bytes` hold; `None` where they do not hold exactly that.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader { rest: bytes, makes_sense: true };
    let value = match T::deserialize(&mut reader) {
        Ok(value) => value,
        Err(never) => match never {},
    };
    (reader.makes_sense && reader.rest.is_empty()).then_some(value)
}

/// The error that does not happen.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Never {
        unreachable!("every value has the kind its type asks for")
    }
}

struct Reader<'b> {
    rest: &'b [u8],
    /// Everything so far was what its type asked for.
    makes_sense: bool,
}

impl<'b> Reader<'b> {
    /// Notes that the bytes make no sense. Nothing is left to read then, so that every list ends.
    fn give_up(&mut self) {
        (self.makes_sense, self.rest) = (false, &[]);
    }

    fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => {
                self.give_up();
                0
            }
        }
    }

    /// A number of at most `most`: seven bits a byte, the lowest first, the eighth says that more follow.
    #[inline(never)]
    fn number(&mut self, most: u64) -> u64 {
        let (mut number, mut shift) = (0_u64, 0_u32);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte & 0x80 == 0 {
                break;
            }
            if shift > 63 {
                self.give_up();
            }
        }
        if number > most {
            self.give_up();
            return 0;
        }
        number
    }

    /// How many bytes or entries follow. Every entry takes a byte at least.
    fn length(&mut self) -> usize {
        let length = self.number(u64::from(u32::MAX)) as usize;
        if length > self.rest.len() {
            self.give_up();
            return 0;
        }
        length
    }

    #[inline(never)]
    fn text(&mut self) -> &'b str {
        let length = self.length();
        let (bytes, rest) = self.rest.split_at(length);
        self.rest = rest;
        match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(_) => {
                self.give_up();
                ""
            }
        }
    }

    /// A byte that is zero or one.
    fn flag(&mut self) -> bool {
        self.number(1) == 1
    }
}

/// Entries one after the other, as many as there are.
struct Entries<'r, 'b> {
    reader: &'r mut Reader<'b>,
    left: usize,
}

impl<'de, 'r, 'b> SeqAccess<'de> for Entries<'r, 'b> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// The fields of a struct: there always is one more where one is asked for.
struct Fields<'r, 'b>(&'r mut Reader<'b>);

impl<'de, 'r, 'b> SeqAccess<'de> for Fields<'r, 'b> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// A member of an enum, by its place.
struct Member<'r, 'b> {
    reader: &'r mut Reader<'b>,
    place: u32,
}

impl<'de, 'r, 'b> EnumAccess<'de> for Member<'r, 'b> {
    type Error = Never;
    type Variant = Fields<'r, 'b>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Fields<'r, 'b>), Never> {
        let place = serde::de::value::U32Deserializer::<Never>::new(self.place);
        seed.deserialize(place).map(|value| (value, Fields(self.reader)))
    }
}

impl<'de, 'r, 'b> VariantAccess<'de> for Fields<'r, 'b> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(self)
    }
}

/// Whole numbers: how each is asked for, how it is handed over, and the most it can be.
macro_rules! numbers {
    ($($ask:ident $hand:ident $kind:ty,)*) => {
        $(fn $ask<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$hand(self.number(<$kind>::MAX as u64) as $kind)
        })*
    };
}

impl<'de, 'r, 'b> Deserializer<'de> for &'r mut Reader<'b> {
    type Error = Never;

    numbers! {
        deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64,
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.flag())
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        // Zigzag: 0, -1, 1, -2, 2 are 0, 1, 2, 3, 4.
        let number = self.number(u64::from(u32::MAX)) as u32;
        visitor.visit_i32((number >> 1) as i32 ^ -((number & 1) as i32))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.flag() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Entries { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        members: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let place = self.number(members.len() as u64 - 1) as u32;
        visitor.visit_enum(Member { reader: self, place })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        unreachable!("no packed type has a field of this kind")
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i64 f32 f64 char bytes byte_buf unit_struct tuple_struct map identifier ignored_any
    }
}
