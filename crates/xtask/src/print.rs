//! What a command prints as its answer. Whoever reads it may stop early, as `head` does: that is no failure.

use std::io::{self, ErrorKind, Write};

use crate::failure::{Failure, Outcome};

/// Prints a line to standard output.
pub fn print_line(line: &str) -> Outcome {
    write_line(&mut io::stdout().lock(), line)
}

fn write_line(out: &mut impl Write, line: &str) -> Outcome {
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::stopped(format!("cannot print the answer: {error}")))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that is gone, or a disk that is full.
    struct Fails(ErrorKind);

    impl Write for Fails {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_line_is_printed_whole() {
        let mut out = Vec::new();
        assert_eq!(write_line(&mut out, "[]"), Ok(()));
        assert_eq!(out, b"[]\n");
    }

    #[test]
    fn a_reader_that_stops_early_is_no_failure() {
        assert_eq!(write_line(&mut Fails(ErrorKind::BrokenPipe), "[]"), Ok(()));
        assert!(write_line(&mut Fails(ErrorKind::StorageFull), "[]").is_err());
    }
}
