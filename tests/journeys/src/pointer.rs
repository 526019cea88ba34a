//! A finger or a mouse that takes hold of something, moves and lets go.

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::Browser;

/// What a person points with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    Mouse,
    /// A finger on a touch screen.
    Finger,
}

/// A place in the window, in CSS pixels.
pub type Spot = (f64, f64);

impl Browser {
    /// Puts the mouse on a place, and its button down.
    pub async fn put_down(&self, at: Spot) {
        self.step(format!("put the mouse down at {at:?}"));
        self.point(Pointer::Mouse, vec![move_to(at, 0), down()]).await;
    }

    /// Lets the button of the mouse go.
    pub async fn lift(&self) {
        self.step("lift the mouse".into());
        self.point(Pointer::Mouse, vec![up()]).await;
    }

    /// Takes hold at one place and lets go at another, the way between in a few moves as a hand makes them.
    pub async fn drag(&self, pointer: Pointer, from: Spot, to: Spot) {
        self.step(format!("drag with a {pointer:?} from {from:?} to {to:?}"));
        let between = |part: f64| (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        let mut actions = vec![move_to(from, 0), down()];
        actions.extend([0.25, 0.5, 0.75, 1.0].map(|part| move_to(between(part), 40)));
        actions.push(json!({ "type": "pause", "duration": 60 }));
        actions.push(up());
        self.point(pointer, actions).await;
    }

    async fn point(&self, pointer: Pointer, actions: Vec<Value>) {
        let kind = if pointer == Pointer::Mouse { "mouse" } else { "touch" };
        let source = json!([{
            "type": "pointer", "id": format!("the {kind}"), "parameters": { "pointerType": kind }, "actions": actions,
        }]);
        let pointed = self.driver().handle().cmd(Command::PerformActions(Actions::from(source))).await;
        self.done(pointed.map(|_| ()));
    }
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

fn move_to(spot: Spot, duration: u32) -> Value {
    let (x, y) = (spot.0.round() as i64, spot.1.round() as i64);
    json!({ "type": "pointerMove", "duration": duration, "x": x, "y": y, "origin": "viewport" })
}
