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
    /// Lets the button of the mouse go.
    pub async fn lift(&self) {
        self.step("lift the mouse".into());
        self.done(self.driver().action_chain().release().perform().await);
    }

    /// Taps with a finger.
    pub async fn touch(&self, at: Spot) {
        self.step(format!("touch {at:?}"));
        let down = json!({ "type": "pointerDown", "button": 0 });
        let rest = json!({ "type": "pause", "duration": 40 });
        self.point("touch", vec![move_to(at, 0), down, rest, json!({ "type": "pointerUp", "button": 0 })])
            .await;
    }

    /// Takes hold at one place and lets go at another, the way between in a few moves as a hand makes them.
    pub async fn drag(&self, pointer: Pointer, from: Spot, to: Spot) {
        self.step(format!("drag with a {pointer:?} from {from:?} to {to:?}"));
        let kind = if pointer == Pointer::Mouse { "mouse" } else { "touch" };
        let between = |part: f64| (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        let mut actions = vec![move_to(from, 0), json!({ "type": "pointerDown", "button": 0 })];
        actions.extend([0.25, 0.5, 0.75, 1.0].map(|part| move_to(between(part), 40)));
        actions.push(json!({ "type": "pause", "duration": 60 }));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.point(kind, actions).await;
    }

    async fn point(&self, kind: &str, actions: Vec<Value>) {
        let source = json!([{
            "type": "pointer", "id": format!("the {kind}"), "parameters": { "pointerType": kind }, "actions": actions,
        }]);
        let done = self.driver().handle().cmd(Command::PerformActions(Actions::from(source))).await;
        self.done(done.map(|_| ()));
    }
}

fn move_to(spot: Spot, duration: u32) -> Value {
    let (x, y) = (spot.0.round() as i64, spot.1.round() as i64);
    json!({ "type": "pointerMove", "duration": duration, "x": x, "y": y, "origin": "viewport" })
}
