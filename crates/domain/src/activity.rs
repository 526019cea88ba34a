//! Things to do in a module: what an editor writes, and what a person does with it. Nothing is scored and nothing kept.
//!
//! [`Doing::apply`] is the only way from one state to the next.

use serde::{Deserialize, Serialize};

use crate::text::Rich;
use crate::units::Drink;

mod cost;
mod doing;
mod plan;
#[cfg(test)]
mod tests;

pub use self::cost::{Year, grouped};
pub use self::doing::{Doing, MOST_UNITS, Msg};

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// Its place among those of its module, from 0.
    pub number: u8,
    /// What is asked, or what it is about.
    pub title: Rich,
    /// What to know first.
    pub intro: Vec<Rich>,
    /// What there is to do.
    pub kind: Kind,
}

/// The kinds of things to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// Cards to sort into two to four boxes.
    Sort {
        /// The names of the boxes.
        boxes: Vec<String>,
        /// The cards, each with the box that it goes in.
        cards: Vec<(Said, u8)>,
    },
    /// Sayings, each a myth or a fact.
    MythOrFact(Vec<(Said, Truth)>),
    /// Signs to spot, in a list and, where there is a picture, in it.
    Spot {
        /// It stands below a picture, on which every sign has its place.
        in_picture: bool,
        /// The signs, and what is none.
        signs: Vec<Sign>,
    },
    /// Steps to put in order. They stand in the right one.
    Order(Vec<Said>),
    /// Things to place by how common and how bad they are.
    Scales(Vec<Placed>),
    /// Drinks whose units are to be guessed.
    Pour(Vec<Poured>),
    /// What the body does over hours or days.
    Timeline {
        /// What is drawn, line by line.
        tracks: Vec<String>,
        /// The stages, in order.
        stages: Vec<Stage>,
    },
    /// A message, and replies to pick from.
    Say {
        /// Who says it, and what.
        message: Option<(String, Rich)>,
        /// The replies, each with how it lands.
        replies: Vec<Said>,
    },
    /// People to tell, in three circles.
    Tell(Vec<(Said, Ring)>),
    /// What something comes to in a year, from a person's own numbers.
    Cost(Vec<(Rich, Counted)>),
    /// A plan in one line, from an "if" and a "then".
    IfThen {
        /// What may happen.
        ifs: Vec<Rich>,
        /// What to do then.
        thens: Vec<Rich>,
    },
}

/// Words to choose, and what is said of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// What stands on the card, button or line.
    pub words: Rich,
    /// What is said once it was chosen.
    pub why: Rich,
}

/// Whether a saying holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Truth {
    /// It does not.
    Myth,
    /// It does.
    Fact,
}

/// Something that may be a sign.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sign {
    /// What it is, and what it means.
    pub said: Said,
    /// It is one.
    pub is_one: bool,
    /// Where it is in the picture: column and row of a grid of eight by five, from 0.
    pub at: Option<(u8, u8)>,
}

/// How many steps the scales of [`Kind::Scales`] have.
pub const SCALE: u8 = 4;

/// Something on two scales, each from 0 to [`SCALE`] - 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// What it is, and what is known of it.
    pub said: Said,
    /// How common it is.
    pub common: u8,
    /// How bad it is.
    pub bad: u8,
}

/// A drink whose units are guessed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Poured {
    /// What it is, and what is said of its units.
    pub said: Said,
    /// What it is drunk from.
    pub glass: Glass,
    /// Its size and strength.
    pub drink: Drink,
}

/// What a drink is drunk from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Glass {
    /// A pint glass.
    Pint,
    /// A can.
    Can,
    /// A bottle.
    Bottle,
    /// A wine glass.
    Wine,
    /// A short glass for spirits.
    Spirit,
}

impl Glass {
    /// Every glass.
    pub const ALL: [Glass; 5] = [Glass::Pint, Glass::Can, Glass::Bottle, Glass::Wine, Glass::Spirit];

    /// Its name in content files.
    pub fn name(self) -> &'static str {
        match self {
            Glass::Pint => "pint",
            Glass::Can => "can",
            Glass::Bottle => "bottle",
            Glass::Wine => "wine",
            Glass::Spirit => "spirit",
        }
    }
}

/// How high a track may stand at a stage.
pub const HIGHEST: u8 = 4;

/// A stage of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// When it is: "8pm", "day 3".
    pub when: String,
    /// What it is called, and what the body does.
    pub said: Said,
    /// How high each track stands, from 0 to [`HIGHEST`]: an order of things, not amounts.
    pub heights: Vec<u8>,
}

/// How near people stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ring {
    /// Family and close friends.
    Close,
    /// People met in daily life.
    Around,
    /// Services and lines.
    Further,
}

impl Ring {
    /// Every circle, from the middle.
    pub const ALL: [Ring; 3] = [Ring::Close, Ring::Around, Ring::Further];

    /// Its name in content files.
    pub fn name(self) -> &'static str {
        match self {
            Ring::Close => "close",
            Ring::Around => "around",
            Ring::Further => "further",
        }
    }
}

/// What is counted in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// Pounds.
    Money,
    /// Hours.
    Hours,
}

/// What the part for a module's activities is made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivitiesPack {
    /// The module's id.
    pub module: String,
    /// The activities, by number.
    pub activities: Vec<Activity>,
}

impl Activity {
    /// How many cards, signs, steps, drinks or stages there are; of a plan, its "ifs".
    pub fn len(&self) -> usize {
        match &self.kind {
            Kind::Sort { cards, .. } => cards.len(),
            Kind::MythOrFact(sayings) => sayings.len(),
            Kind::Spot { signs, .. } => signs.len(),
            Kind::Order(steps) => steps.len(),
            Kind::Scales(placed) => placed.len(),
            Kind::Pour(drinks) => drinks.len(),
            Kind::Timeline { stages, .. } => stages.len(),
            Kind::Say { replies, .. } => replies.len(),
            Kind::Tell(people) => people.len(),
            Kind::Cost(counted) => counted.len(),
            Kind::IfThen { ifs, .. } => ifs.len(),
        }
    }

    /// Whether there is nothing to do, which no activity of the content is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether its entries have places in a picture.
    pub fn is_in_picture(&self) -> bool {
        matches!(self.kind, Kind::Spot { in_picture: true, .. })
    }

    /// Whether its entries are gone through one by one, to an end.
    pub fn is_in_turn(&self) -> bool {
        matches!(self.kind, Kind::Sort { .. } | Kind::MythOrFact(_) | Kind::Scales(_) | Kind::Pour(_))
    }

    /// Its name in content files.
    pub fn name(&self) -> &'static str {
        match &self.kind {
            Kind::Sort { .. } => "sort",
            Kind::MythOrFact(_) => "myth-or-fact",
            Kind::Spot { .. } => "spot",
            Kind::Order(_) => "order",
            Kind::Scales(_) => "scales",
            Kind::Pour(_) => "pour",
            Kind::Timeline { .. } => "timeline",
            Kind::Say { .. } => "say",
            Kind::Tell(_) => "tell",
            Kind::Cost(_) => "cost",
            Kind::IfThen { .. } => "if-then",
        }
    }
}
