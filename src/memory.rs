//! What the app remembers while it is open: never written down, and gone with the document that it was mounted in.

use std::cell::RefCell;
use std::rc::Rc;

/// What a person did, for parts that come and go with their documents. Clones are the same memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    quizzes: Rc<RefCell<Vec<Taken>>>,
    plans: Rc<RefCell<Vec<Plan>>>,
}

/// A module's quiz as it was taken the last time.
#[derive(Debug, PartialEq)]
struct Taken {
    module: String,
    answers: Vec<bool>,
}

/// A plan that a person wanted on their card, and the activity that it was made in: of a module, by number.
#[derive(Debug, PartialEq)]
struct Plan {
    module: String,
    number: u8,
    line: String,
}

impl Memory {
    /// Keeps whether the first answer to each question of a module's quiz was right, in place of what was kept of it.
    pub fn keep_answers(&self, module: &str, answers: Vec<bool>) {
        let mut quizzes = self.quizzes.borrow_mut();
        quizzes.retain(|taken| taken.module != module);
        quizzes.push(Taken { module: module.to_owned(), answers });
    }

    /// What was kept of a module's quiz.
    pub fn answers(&self, module: &str) -> Option<Vec<bool>> {
        let quizzes = self.quizzes.borrow();
        quizzes.iter().find(|taken| taken.module == module).map(|taken| taken.answers.clone())
    }

    /// Keeps a plan in one line, in place of what was kept from the same activity.
    pub fn keep_plan(&self, module: &str, number: u8, line: String) {
        let mut plans = self.plans.borrow_mut();
        plans.retain(|plan| plan.module != module || plan.number != number);
        plans.push(Plan { module: module.to_owned(), number, line });
    }

    /// The plans that were kept, in the order they were made.
    pub fn plans(&self) -> Vec<String> {
        self.plans.borrow().iter().map(|plan| plan.line.clone()).collect()
    }
}
