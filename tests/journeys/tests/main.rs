//! What people do, in three engines. One binary, so that each engine is started once.

/// What the build says: its pages, its words, its right answers, its services.
mod content;
/// What a person sees and can do on each page. Selectors and words are here and nowhere else.
mod pages;

/// Every page and every step, looked at: by axe, in pictures, and at 320 pixels.
mod accessibility;
/// What there is to do in modules: every kind, by keyboard alone and by touch.
mod activities;
/// A device whose clock is ahead.
mod clocks;
/// The course: a module step by step, the path, the law where the reader lives, a plan on the card.
mod course;
/// What a page asks for, when, and how often.
mod fetching;
/// Links, back and forward, focus, titles, leaving quickly, living below a folder.
mod getting_about;
/// The harness tried on small sites of its own: if these fail, no other journey says anything.
mod harness;
/// Presses before a part is here.
mod impatience;
/// Every mix at a glance: a square for every two, by touch and by keyboard.
mod matrix;
/// A part or a page that does not come.
mod missing;
/// Picking what is mixed, by touch and by keyboard, for adults and for people under 18.
mod mixing;
/// Seven people who come to the check, each in two nations.
mod people_who_come;
/// The privacy page keeps its word.
mod privacy;
/// Rounds of questions, how sure a person is, what comes back, steps put in order by every means.
mod quizzes;
/// A step read aloud by a voice of the device's own.
mod reading_aloud;
/// The check by age and score, back and forth, by keyboard, and left behind.
mod self_check;
/// The app comes to documents that are already there.
mod takeover;
/// The drinks calculator, the plan, and what a person takes away.
mod what_is_kept;
/// No scripts, no app, no storage.
mod when_things_fail;
/// From the first page on a slow phone to leaving quickly.
mod whole_path;
