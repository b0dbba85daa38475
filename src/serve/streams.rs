//! The connections on which open pages receive server-sent events.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::clock::now;

/// How long a connection stays open. An open page reconnects by itself; without a limit,
/// connections of clients that vanished without closing them would accumulate.
const LIFETIME: Duration = Duration::from_secs(25);

/// How often closed and old connections are removed.
const SWEEP_INTERVAL: Duration = Duration::from_secs(1);

/// The maximum number of connections. One more closes the oldest, which will reconnect.
const MAX_STREAMS: usize = 64;

/// Makes a browser reconnect after 300 ms.
const RETRY: &str = "retry: 300\n\n";

/// The open event streams.
#[derive(Debug, Default)]
pub(super) struct Streams {
    open: Mutex<Vec<EventStream>>,
}

#[derive(Debug)]
struct EventStream {
    stream: Arc<TcpStream>,
    until: Instant,
}

impl Streams {
    /// Adds a connection whose response head is sent, and sends it the current event. An event that
    /// is broadcast meanwhile is not missed.
    pub(super) fn add(&self, stream: Arc<TcpStream>, current: &dyn Fn() -> String) {
        if stream.set_nonblocking(true).is_err() {
            return;
        }
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let added = EventStream {
            stream,
            until: now() + LIFETIME,
        };
        if added.send(RETRY) && added.send(&current()) {
            open.push(added);
        }
        if open.len() > MAX_STREAMS {
            open.remove(0).close();
        }
    }

    /// Sends an event to every page.
    pub(super) fn broadcast(&self, event: &str) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|stream| stream.send(event));
    }

    /// Removes closed and old connections, until the program ends.
    pub(super) fn sweep(&self) {
        loop {
            std::thread::sleep(SWEEP_INTERVAL);
            let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
            open.retain(|stream| {
                let stays = stream.is_open() && now() < stream.until;
                if !stays {
                    stream.close();
                }
                stays
            });
        }
    }
}

impl EventStream {
    /// Sends text as one chunk; false if the client does not accept a few bytes at once.
    fn send(&self, text: &str) -> bool {
        self.write(&format!("{:x}\r\n{text}\r\n", text.len()))
    }

    fn write(&self, chunk: &str) -> bool {
        let written = (&*self.stream).write(chunk.as_bytes());
        written.is_ok_and(|count| count == chunk.len())
    }

    /// Whether the page has not closed the connection. It sends nothing after its request.
    fn is_open(&self) -> bool {
        let read = (&*self.stream).read(&mut [0; 64]);
        read.is_err_and(|error| {
            matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted)
        })
    }

    fn close(&self) {
        // The last chunk of the encoding, so that the browser sees a complete response.
        self.write("0\r\n\r\n");
        drop(self.stream.shutdown(Shutdown::Both));
    }
}
