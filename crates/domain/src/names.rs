//! Enums whose members have a stable name in content files.

/// Declares an enum whose members have a stable name in content files.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $member:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name { $($(#[$item])* $member,)* }

        impl $name {
            /// Every member, in order.
            pub const ALL: &[$name] = &[$($name::$member,)*];

            /// Its name in content files.
            pub fn name(self) -> &'static str {
                match self { $($name::$member => $text,)* }
            }

            /// The member with a name.
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|member| member.name() == name)
            }
        }
    };
}

pub(crate) use named;
