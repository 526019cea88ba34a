//! Everywhere else: a proxy that every session is given for all machines but this one. It passes nothing on and
//! remembers who was asked for, so that a request to another host cannot go unnoticed.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

pub(crate) struct Outside {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    stopped: Arc<AtomicBool>,
}

impl Outside {
    pub(crate) fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let (asked, stopped) = (Arc::<Mutex<Vec<String>>>::default(), Arc::new(AtomicBool::new(false)));
        let (kept, over) = (Arc::clone(&asked), Arc::clone(&stopped));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                let kept = Arc::clone(&kept);
                thread::spawn(move || refuse(stream, &kept));
            }
        });
        Ok(Self { port, asked, stopped })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// What was asked of other machines so far: `CONNECT example.com:443`, `GET http://example.com/x`.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener so that it sees the flag.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn refuse(mut stream: TcpStream, asked: &Mutex<Vec<String>>) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
    let mut line = String::new();
    let Ok(reading) = stream.try_clone() else { return };
    let _ = BufReader::new(reading).read_line(&mut line);
    let request: Vec<&str> = line.split_whitespace().take(2).collect();
    if !request.is_empty() {
        asked.lock().unwrap_or_else(PoisonError::into_inner).push(request.join(" "));
    }
    let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}
